// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.bind;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** The oracle: what jackson-core reads, encoded by the JDK's strict encoder. */
class WellFormedPropertyTest {
  private static final JsonFactory JSON = new JsonFactory();

  @Provide
  Arbitrary<String> pieces() {
    return Arbitraries.of(
            List.of(
                "a",
                " ",
                "\u00e9",
                "\ud83d",
                "\ude00",
                "\ud83d\ude00",
                "\\ud83d",
                "\\ude00",
                "\\uD83D",
                "\\uDE00",
                "\\u0041",
                "\\n",
                "\\\\",
                "\\\"",
                "\\\\u",
                "ud83d",
                "\\\\ud83d",
                "\\u12",
                "\\x"))
        .list()
        .ofMaxSize(12)
        .map(pieces -> '"' + String.join("", pieces) + '"');
  }

  @Provide
  Arbitrary<String> anyUnits() {
    return Arbitraries.chars()
        .all()
        .list()
        .ofMaxSize(20)
        .map(
            units -> {
              StringBuilder text = new StringBuilder("\"");
              units.forEach(text::append);
              return text.append('"').toString();
            });
  }

  @Property(tries = 20_000)
  void json_ofPieces_agreesWithTheDecoder(@ForAll("pieces") String text) {
    agree(text);
  }

  @Property(tries = 5_000)
  void json_ofAnyCodeUnits_agreesWithTheDecoder(@ForAll("anyUnits") String text) {
    agree(text);
  }

  /** Of texts that parse at all: a text that does not is refused either way. */
  private static void agree(String text) {
    String read;
    try (JsonParser parser = JSON.createParser(text)) {
      parser.nextToken();
      read = parser.getText();
      if (parser.nextToken() != null) {
        return;
      }
    } catch (IOException e) {
      return;
    }
    boolean encodes;
    try {
      encodes =
          StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(read)).hasRemaining()
              || read.isEmpty();
    } catch (CharacterCodingException e) {
      encodes = false;
    }
    // A raw half beside an escaped half is one character to a decoder and malformed to none.
    boolean admitted;
    try {
      admitted = WellFormed.json(text);
    } catch (JsonParseException e) {
      admitted = false;
    }
    assertEquals(encodes, admitted, text);
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    assertEquals(new String(bytes, StandardCharsets.UTF_8).equals(text), WellFormed.text(text));
    if (new String(bytes, StandardCharsets.UTF_8).equals(text)) {
      assertEquals(admitted, isWellFormed(bytes), text);
    }
  }

  /** The oracle of bytes alone: the JDK's strict decoder. */
  @Property(tries = 20_000)
  void json_ofAnyBytes_agreesWithTheDecoder(@ForAll("bytes") byte[] bytes) {
    assertEquals(decodes(bytes), isWellFormed(bytes));
  }

  @Test
  void json_ofEveryBeginningOfACharacter_agreesWithTheDecoder() {
    byte[] edges = {0, 0x7f, (byte) 0x80, (byte) 0x8f, (byte) 0x90, (byte) 0x9f, (byte) 0xa0};
    for (int first = 0x80; first <= 0xff; first++) {
      for (int second = 0; second <= 0xff; second++) {
        for (byte third : edges) {
          byte[] bytes = {(byte) first, (byte) second, third, (byte) 0xbf, (byte) 0xbf};
          for (int length = 1; length <= bytes.length; length++) {
            byte[] some = Arrays.copyOf(bytes, length);
            assertEquals(decodes(some), isWellFormed(some), () -> Arrays.toString(some));
          }
        }
      }
    }
  }

  @Provide
  Arbitrary<byte[]> bytes() {
    return Arbitraries.of(0x41, 0x80, 0x90, 0xa0, 0xbf, 0xc1, 0xc2, 0xe0, 0xed, 0xef, 0xf0, 0xf4)
        .list()
        .ofMaxSize(8)
        .map(
            values -> {
              byte[] bytes = new byte[values.size()];
              for (int at = 0; at < bytes.length; at++) {
                bytes[at] = values.get(at).byteValue();
              }
              return bytes;
            });
  }

  private static boolean isWellFormed(byte[] bytes) {
    try {
      return WellFormed.json(Arrays.copyOf(bytes, bytes.length + 2), bytes.length);
    } catch (JsonParseException e) {
      return false;
    }
  }

  private static boolean decodes(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)) != null;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
