// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.logging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Texts as JSON strings: every code point, and every length. */
class LineTest {
  /** The property Bidi_Control of Unicode. */
  private static final String BIDIRECTIONAL =
      "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069";

  private final Line line = new Line();

  private String written(String text) {
    line.clear();
    line.text(text);
    return new String(line.toBytes(), StandardCharsets.UTF_8);
  }

  private static String read(String json) {
    return Lines.parse("{\"x\":" + json + "}\n").get("x").textValue();
  }

  @Test
  void text_everyCodePoint_isEscapedOrItself() {
    for (int codePoint = 0; codePoint <= Character.MAX_CODE_POINT; codePoint++) {
      boolean half = codePoint >= 0xD800 && codePoint <= 0xDFFF;
      String text = half ? String.valueOf((char) codePoint) : Character.toString(codePoint);
      String expected = half ? "\ufffd" : text;
      String json = written(text);
      boolean hidden =
          Character.isISOControl(codePoint)
              || Character.getType(codePoint) == Character.LINE_SEPARATOR
              || Character.getType(codePoint) == Character.PARAGRAPH_SEPARATOR
              || BIDIRECTIONAL.indexOf(codePoint) >= 0;
      if (hidden) {
        assertTrue(json.startsWith("\"\\"), () -> Integer.toHexString(json.charAt(1)));
        assertTrue(json.chars().allMatch(unit -> unit >= ' ' && unit <= '~'), json);
      }
      assertEquals(expected, read(json));
      assertEquals("a" + expected + "b", read(written("a" + text + "b")));
    }
  }

  @Test
  void text_ofAnyLengthAcrossTheBuffer_isWhole() {
    for (String piece : new String[] {"a", "é", "€", "\ud83d\ude00", "\"", "\u2028"}) {
      for (int length = 980; length < 1_060; length++) {
        String text = "x".repeat(length) + piece;
        assertEquals(text, read(written(text)));
        assertEquals(text + text, read(written(text + text)));
      }
    }
  }

  @Test
  void text_tooLong_isCutAndSaysSo() {
    for (String piece : new String[] {"a", "é", "€", "\ud83d\ude00", "\u0001"}) {
      String json = written(piece.repeat(200_000));
      assertTrue(json.length() <= Line.LONGEST_TEXT + 64, () -> json.length() + " units");
      String text = read(json);
      assertTrue(text.endsWith("...[truncated]"), piece);
      assertTrue(text.startsWith(piece + piece), piece);
      assertEquals(-1, text.indexOf('\ufffd'));
    }
  }

  @Test
  void line_ofManyTexts_staysBounded() {
    line.clear();
    line.raw('[');
    for (int at = 0; at < 100; at++) {
      line.raw(at == 0 ? "" : ",");
      line.text("\u0001".repeat(100_000));
    }
    line.raw(']');
    assertTrue(line.full());
    assertTrue(line.size() < 256 * 1024, () -> line.size() + " bytes");
  }

  @Test
  void writeTo_stream_isOneWrite() throws IOException {
    int[] writes = new int[1];
    ByteArrayOutputStream out =
        new ByteArrayOutputStream() {
          @Override
          public synchronized void write(byte[] bytes, int from, int count) {
            writes[0]++;
            super.write(bytes, from, count);
          }
        };
    line.clear();
    line.text("x".repeat(50_000));
    line.writeTo(out);
    assertEquals(1, writes[0]);
    assertEquals(50_002, out.size());
  }
}
