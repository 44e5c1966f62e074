// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.bind;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerationException;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** The oracle: what jackson-core's own generator writes, no character as two escapes. */
class StrictGeneratorPropertyTest {
  private static final JsonFactory JSON =
      JsonFactory.builder().enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8).build();
  private static final String[] PIECES = {
    "a", "\"", "\\", "/", "?", "\b\t\n\f\r", "\u0000", "\u001f", "\u007f", "é", "\u2028", "€", "😀"
  };
  private static final String HALF = "a\ud83d";

  private interface Steps {
    void to(JsonGenerator out) throws IOException;
  }

  private static String of(JsonGenerator out, ByteArrayOutputStream bytes, Steps steps)
      throws IOException {
    try (out) {
      steps.to(out);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static String strict(Steps steps) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    return of(new StrictGenerator(bytes), bytes, steps);
  }

  private static void assertSame(Steps steps) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    assertEquals(of(JSON.createGenerator(bytes), bytes, steps), strict(steps));
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int left = random.nextInt(6); left > 0; left--) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return text.toString();
  }

  private static void value(Random random, int depth, JsonGenerator out) throws IOException {
    switch (random.nextInt(depth > 5 ? 14 : 18)) {
      case 0 -> out.writeString(text(random));
      case 1 -> out.writeString((String) null);
      case 2 -> out.writeString(text(random).toCharArray(), 0, 0);
      case 3 -> out.writeString(new SerializedString(text(random)));
      case 4 -> out.writeNumber(random.nextInt());
      case 5 -> out.writeNumber(random.nextLong() >> random.nextInt(64));
      case 6 -> out.writeNumber(new BigInteger(200, random).negate());
      case 7 ->
          out.writeNumber(new BigDecimal(new BigInteger(90, random), random.nextInt(99) - 50));
      case 8 -> out.writeNumber(Double.longBitsToDouble(random.nextLong()));
      case 9 -> out.writeNumber(Float.intBitsToFloat(random.nextInt()));
      case 10 -> out.writeBoolean(random.nextBoolean());
      case 11 -> out.writeNull();
      case 12 -> out.writeBinary(text(random).getBytes(StandardCharsets.UTF_8));
      case 13 -> {
        byte[] utf8 = text(random).getBytes(StandardCharsets.UTF_8);
        out.writeUTF8String(utf8, 0, utf8.length);
      }
      case 14 -> out.writeArray(new int[] {random.nextInt(), 0}, 0, 2);
      case 15 -> out.writeArray(new double[] {random.nextDouble()}, 0, 1);
      case 16 -> {
        out.writeStartArray();
        for (int left = random.nextInt(4); left > 0; left--) {
          value(random, depth + 1, out);
        }
        out.writeEndArray();
      }
      default -> {
        out.writeStartObject();
        for (int left = random.nextInt(4); left > 0; left--) {
          out.writeFieldName(text(random));
          value(random, depth + 1, out);
        }
        out.writeEndObject();
      }
    }
  }

  @Property
  void value_ofAnyKind_isWrittenAsTheLibraryDoes(@ForAll long seed) throws IOException {
    assertSame(out -> value(new Random(seed), 0, out));
  }

  @Test
  void character_each_isWrittenAsTheLibraryDoes() throws IOException {
    for (int point = 0; point <= Character.MAX_CODE_POINT; point++) {
      if (point >= 0x3000 && point % 251 != 0) {
        continue;
      }
      String text = Character.toString(point);
      if (point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE) {
        assertSame(out -> out.writeString(text));
      }
    }
  }

  @Test
  void nulls_ofEveryKind_areWrittenAsTheLibraryDoes() throws IOException {
    assertSame(out -> out.writeNumber((BigDecimal) null));
    assertSame(out -> out.writeNumber((BigInteger) null));
    assertSame(out -> out.writeNumber(Double.NaN));
    assertSame(out -> out.writeNumber(Float.NEGATIVE_INFINITY));
    assertSame(out -> out.writeNumber(-0.0));
  }

  @Test
  void halfOfACharacter_anywhere_isRefused() {
    for (String half : List.of(HALF, "\ude00", "\ude00\ud83d", "?" + HALF + "?", HALF + 'é')) {
      assertRefused(out -> out.writeString(half));
      assertRefused(
          out -> {
            out.writeStartObject();
            out.writeFieldName(half);
          });
    }
  }

  @Test
  void value_misplaced_isRefused() {
    assertRefused(JsonGenerator::writeEndObject);
    assertRefused(JsonGenerator::writeEndArray);
    assertRefused(out -> out.writeFieldName("a"));
    assertRefused(
        out -> {
          out.writeNull();
          out.writeNull();
        });
    assertRefused(
        out -> {
          out.writeStartObject();
          out.writeNull();
        });
    assertRefused(
        out -> {
          out.writeStartObject();
          out.writeEndArray();
        });
    assertRefused(
        out -> {
          out.writeStartArray();
          out.writeFieldName("a");
        });
    assertRefused(
        out -> {
          out.writeStartObject();
          out.writeFieldName("a");
          out.writeFieldName("b");
        });
    assertRefused(
        out -> {
          out.writeStartObject();
          out.writeFieldName("a");
          out.writeEndObject();
        });
  }

  @Test
  void value_leftOpen_isRefused() {
    assertRefused(JsonGenerator::writeStartArray);
    assertRefused(JsonGenerator::writeStartObject);
  }

  @Test
  void value_nestedTooDeeply_isRefused() throws IOException {
    assertSame(out -> nest(1000, out));
    assertRefused(out -> nest(1001, out));
  }

  private static void nest(int depth, JsonGenerator out) throws IOException {
    for (int at = 0; at < depth; at++) {
      out.writeStartArray();
    }
    for (int at = 0; at < depth; at++) {
      out.writeEndArray();
    }
  }

  @Test
  void stream_ofAGenerator_hasAllThatWasWritten() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    StrictGenerator out = new StrictGenerator(bytes);
    out.writeNumber(1);
    assertEquals("1", bytes.toString(StandardCharsets.UTF_8));
    assertEquals(bytes, out.getOutputTarget());
    out.close();
    assertTrue(out.isClosed());
    assertTrue(!out.isEnabled(StreamWriteFeature.AUTO_CLOSE_TARGET));
  }

  private static void assertRefused(Steps steps) {
    assertThrows(JsonGenerationException.class, () -> strict(steps));
  }
}
