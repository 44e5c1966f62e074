// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.bind;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/**
 * The oracle: jackson-core's own parser. Of every document, sound or spoilt, both tell the same
 * tokens with the same texts, numbers and places, or refuse it with the same code. Beyond the
 * longest number there is none to ask: there its parser of characters and that of bytes disagree.
 */
class StrictParserPropertyTest {
  private static final JsonLimits LIMITS = new JsonLimits(6, 12, 40, 1_000, 200);
  private static final StrictJson JSON = new StrictJson(LIMITS);
  private static final StrictJson EVENTS =
      new StrictJson(new JsonLimits(6, 12, 10_000, 1_000, 5_000));

  private static final String[] STRINGS = {
    "",
    "a",
    "customer",
    "a b",
    "\\n",
    "\\\"",
    "\\\\",
    "\\/",
    "\\u0041",
    "\\u00e9",
    "\\u20ac",
    "\\ud83d\\ude00",
    "\u00e9",
    "\u20ac",
    "\ud83d\ude00",
    "\u007f",
    "x".repeat(41),
    "y".repeat(40),
    "n".repeat(12),
    "n".repeat(13),
    "\u20ac".repeat(12),
    "\u20ac".repeat(41),
    "\\ud83d",
    "\\ude00",
    "\\ud83d\\u0041",
    "\\ude00\\ud83d",
    "\\u12",
    "\\x",
    "\\",
    "\n",
    "\u0000",
    "\\u0000",
    "{",
    "'"
  };

  private static final String[] SCALARS = {
    "0",
    "-0",
    "1",
    "-1",
    "12",
    "01",
    "-",
    "+1",
    ".5",
    "1.",
    "1.5",
    "-1.50",
    "0.0",
    "-0.0",
    "1e3",
    "1E+3",
    "1e-3",
    "1.5e",
    "1e+",
    "2147483647",
    "2147483648",
    "-2147483648",
    "-2147483649",
    "999999999999999999",
    "9223372036854775807",
    "9223372036854775808",
    "-9223372036854775808",
    "123456789012345678901234",
    "1234567890123456789012345",
    "0.12345678901234567",
    "1e400",
    "0.12345678901234567890123",
    "1.00",
    "100",
    "true",
    "false",
    "null",
    "tru",
    "truex",
    "nul",
    "NaN",
    "Infinity",
    "1x",
    "1/",
    "true/",
    "null]"
  };

  private static final String[] SPOILERS = {
    "{", "}", "[", "]", ",", ":", "\"", " ", "\t", "\u0000", "\u00a0", "\ufeff", "/", "#", "'", "1",
    "\\", "\u00e9", "\ud83d", "\ude00", "e", "."
  };

  @Property(tries = 12_000)
  void parser_ofAnyDocument_tellsWhatTheLibraryTells(@ForAll long seed) throws IOException {
    Random random = new Random(seed);
    String text = document(random);
    for (Asked reading : Asked.values()) {
      String expected = told(() -> JSON.referenceParser(text), text, reading);
      assertEquals(expected, told(() -> JSON.parser(BodyText.of(text)), text, reading), text);
      byte[] utf8 = text.getBytes(UTF_8);
      if (new String(utf8, UTF_8).equals(text)) {
        byte[] longer = Arrays.copyOf(utf8, utf8.length + 5);
        Arrays.fill(longer, utf8.length, longer.length, (byte) '"');
        assertEquals(expected, told(() -> JSON.parser(longer, utf8.length), text, reading), text);
        BodyText body = withinString(text, random.nextInt(12));
        assertEquals(expected, told(() -> JSON.parser(body), text, reading), text);
      }
    }
  }

  /** A document of ASCII in few lines is read as it stands in its event: what else is unescaped. */
  @Test
  void document_withinAString_isReadAsItStandsUnlessItEscapesMore() throws IOException {
    for (int behind = 0; behind < 12; behind++) {
      assertTrue(behind < Long.BYTES || withinString("{\"name\":\"a\"}", behind).isQuoted());

      for (String escaped : new String[] {"\\", "\n", "\t", "\u0001", "\u00e9", "\u20ac"}) {
        for (int before = 0; before < 9; before++) {
          String text = "a".repeat(before) + escaped + "\"b\"";
          BodyText body = withinString(text, behind);
          assertEquals(text, body.get());
          assertFalse(body.isQuoted());
        }
      }
    }
  }

  @Test
  void part_ofDocumentWithinAString_isTakenAsItIsWritten() throws IOException {
    String[] parts = {"\"a b\"", "\"\"", "-1.5e3", "0", "true", "null", "[]", "{\"a\":[\"b\",1]}"};
    String text = '[' + String.join(",", parts) + ']';
    for (BodyText body : List.of(BodyText.of(text), withinString(text, 9))) {
      try (JsonParser parser = EVENTS.parser(body)) {
        parser.nextToken();
        for (String part : parts) {
          parser.nextToken();
          assertEquals(part, BodyText.raw(parser).get());
        }
        assertEquals(JsonToken.END_ARRAY, parser.nextToken());
      }
    }
  }

  /** A text as the body of an event, which some of the event follows. */
  private static BodyText withinString(String text, int behind) throws IOException {
    String string = new String(JsonStringEncoder.getInstance().quoteAsString(text));
    byte[] event = ("[\"" + string + "\"," + "1".repeat(behind) + "1]").getBytes(UTF_8);
    try (JsonParser parser = EVENTS.parser(event, event.length)) {
      parser.nextToken();
      parser.nextToken();
      BodyText body = BodyText.of(parser);
      assertEquals(JsonToken.VALUE_NUMBER_INT, parser.nextToken());
      assertEquals(JsonToken.END_ARRAY, parser.nextToken());
      assertNull(parser.nextToken());
      assertEquals(text, body.get());
      return body;
    }
  }

  @Test
  void number_longerThanAString_isNoTextAsInTheLibrary() throws IOException {
    for (String text : new String[] {"9".repeat(40), "9".repeat(41), "-" + "9".repeat(40)}) {
      for (Asked reading : Asked.values()) {
        String expected = told(() -> JSON.referenceParser(text), text, reading);
        assertEquals(expected, told(() -> JSON.parser(BodyText.of(text)), text, reading), text);
      }
    }
  }

  @Property(tries = 20_000)
  void parser_ofAnyBytes_ends(@ForAll byte[] bytes) {
    try (JsonParser parser = JSON.parser(bytes, bytes.length)) {
      int tokens = 0;
      while (parser.nextToken() != null) {
        tokens++;
      }
      assertTrue(tokens <= LIMITS.tokens());
    } catch (IOException e) {
      StrictJson.refusal(e);
    }
  }

  private static String document(Random random) {
    StringBuilder text = new StringBuilder();
    value(random, text, 0);
    for (int spoilt = random.nextInt(3); spoilt > 0 && text.length() > 0; spoilt--) {
      int at = random.nextInt(text.length());
      switch (random.nextInt(4)) {
        case 0 -> text.insert(at, SPOILERS[random.nextInt(SPOILERS.length)]);
        case 1 -> text.deleteCharAt(at);
        case 2 -> text.setLength(at);
        default -> text.append(SPOILERS[random.nextInt(SPOILERS.length)]);
      }
    }
    return text.toString();
  }

  private static void value(Random random, StringBuilder text, int depth) {
    int kind = random.nextInt(depth > 6 ? 2 : 5);
    space(random, text);
    if (kind == 0) {
      text.append(SCALARS[random.nextInt(random.nextBoolean() ? 3 : SCALARS.length)]);
    } else if (kind == 1) {
      string(random, text);
    } else {
      boolean object = kind > 2;
      text.append(object ? '{' : '[');
      for (int left = random.nextInt(random.nextInt(20) == 0 ? 24 : 4); left > 0; left--) {
        if (object) {
          if (random.nextInt(3) > 0) {
            text.append('"').append("f").append(left).append('"');
          } else {
            string(random, text);
          }
          space(random, text);
          text.append(':');
        }
        value(random, text, depth + 1);
        text.append(left > 1 ? "," : "");
      }
      text.append(object ? '}' : ']');
    }
    space(random, text);
  }

  private static void string(Random random, StringBuilder text) {
    int most = random.nextInt(3) == 0 ? STRINGS.length : 17;
    text.append('"').append(STRINGS[random.nextInt(most)]).append('"');
  }

  private static void space(Random random, StringBuilder text) {
    if (random.nextInt(6) == 0) {
      text.append(" \t\r\n".charAt(random.nextInt(4)));
    }
  }

  private static String told(Opening opening, String text, Asked reading) {
    StringBuilder told = new StringBuilder();
    try (JsonParser parser = opening.open()) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        told.append(token).append(ValuePointer.of(parser)).append(' ');
        told.append(parser.currentName()).append(' ');
        if (reading != Asked.NOTHING) {
          told.append(valueOrNone(token, parser, reading));
        }
      }
      return told.toString();
    } catch (IOException e) {
      try {
        StrictJson.demandWellFormed(text);
      } catch (IOException malformed) {
        return StrictJson.refusal(malformed).code();
      }
      return StrictJson.refusal(e).code();
    }
  }

  /** An exponent may be beyond all numbers. */
  private static Object valueOrNone(JsonToken token, JsonParser parser, Asked reading)
      throws IOException {
    try {
      return value(token, parser, reading);
    } catch (NumberFormatException e) {
      return "no number";
    }
  }

  private static Object value(JsonToken token, JsonParser parser, Asked reading)
      throws IOException {
    if (!token.isNumeric()) {
      return parser.getText();
    }
    boolean whole = token == JsonToken.VALUE_NUMBER_INT;
    return switch (reading) {
      case DECIMAL -> parser.getDecimalValue();
      case DOUBLE -> parser.getDoubleValue();
      case FLOAT -> parser.getFloatValue();
      case INTEGER -> whole ? parser.getBigIntegerValue() : "";
      case WHOLE -> whole ? parser.getLongValue() : "";
      case NUMBER -> parser.getNumberType() + " " + parser.getNumberValue();
      default -> parser.getText();
    };
  }

  /** What is asked of each value: the library's answer depends on what it was asked before. */
  private enum Asked {
    NOTHING,
    TEXT,
    DECIMAL,
    DOUBLE,
    FLOAT,
    INTEGER,
    WHOLE,
    NUMBER
  }

  /** Opens a parser. */
  private interface Opening {
    JsonParser open() throws IOException;
  }
}
