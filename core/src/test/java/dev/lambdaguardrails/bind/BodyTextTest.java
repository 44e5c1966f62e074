// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.bind;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.CharConversionException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** The oracle: what jackson-core reads of the same string, or refuses. */
class BodyTextTest {
  private static final StrictJson STRICT = new StrictJson(new JsonLimits(4, 16, 1_000, 12, 5_000));

  @Provide
  Arbitrary<String> pieces() {
    return Arbitraries.of(
            List.of(
                "a",
                " ",
                "{",
                "\u00e9",
                "\u20ac",
                "\ud83d\ude00",
                "\\\"",
                "\\\\",
                "\\/",
                "\\b",
                "\\f",
                "\\n",
                "\\r",
                "\\t",
                "\\u0041",
                "\\ud83d\\ude00",
                "\\x",
                "\\",
                "\"",
                "\n",
                "\u007f",
                "\u0001"))
        .list()
        .ofMaxSize(10)
        .map(pieces -> "[\"" + String.join("", pieces) + "\",1]");
  }

  @Property(tries = 20_000)
  void of_anyString_isWhatTheLibraryReads(@ForAll("pieces") String json) {
    assertEquals(verdict(json, false), verdict(json, true), json);
  }

  private static String verdict(String json, boolean asBody) {
    try (JsonParser parser = open(json, asBody)) {
      parser.nextToken();
      assertEquals(JsonToken.VALUE_STRING, parser.nextToken());
      String text = asBody ? BodyText.of(parser).get() : parser.getText();
      assertEquals(JsonToken.VALUE_NUMBER_INT, parser.nextToken());
      assertEquals(JsonToken.END_ARRAY, parser.nextToken());
      return parser.nextToken() == null ? '"' + text : "refused";
    } catch (IOException e) {
      return "refused";
    }
  }

  private static JsonParser open(String json, boolean asBody) throws IOException {
    return asBody ? STRICT.parser(BodyText.of(json)) : STRICT.referenceParser(json);
  }

  @Test
  void of_stringWithRoomBehind_isWrittenThereAndChangesNoneOfIt() throws IOException {
    String json = "[\"{\\\"a\\\":\u20ac\\u0041}\",\"\\n\",1]";
    byte[] utf8 = json.getBytes(StandardCharsets.UTF_8);
    for (int room : new int[] {0, 1, utf8.length, 3 * utf8.length}) {
      byte[] bytes = Arrays.copyOf(utf8, utf8.length + room);
      try (JsonParser parser = STRICT.parser(bytes, utf8.length)) {
        parser.nextToken();
        parser.nextToken();
        BodyText first = BodyText.of(parser);
        parser.nextToken();
        BodyText second = BodyText.of(parser);
        assertEquals(JsonToken.VALUE_NUMBER_INT, parser.nextToken());
        assertEquals("{\"a\":\u20acA}", first.get());
        assertEquals("\n", second.get());
      }
      assertEquals(json, new String(bytes, 0, utf8.length, StandardCharsets.UTF_8));
    }
  }

  @Test
  void of_stringOverItsLimit_isRefused() throws IOException {
    for (String unit : new String[] {"s", "\\n", "\u20ac"}) {
      assertEquals("refused", verdict("[\"" + unit.repeat(1_001) + "\",1]", true));
      assertEquals(
          verdict("[\"" + unit.repeat(1_000) + "\",1]", false),
          verdict("[\"" + unit.repeat(1_000) + "\",1]", true));
    }
  }

  @Test
  void encoded_textWithHalfACharacter_isRefused() {
    assertThrows(CharConversionException.class, () -> BodyText.of("[\"\ud83d\"]").encoded());
  }
}
