// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.bind;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.lambdaguardrails.failure.Refusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every lenient syntax and every limit, each with its code: long because it is the list of them.
 */
class StrictJsonTest {
  private static final StrictJson JSON = new StrictJson(new JsonLimits(4, 16, 32, 12, 5_000));

  /** The code of the refusal of a text, or "" for none: by the library's parser as by ours. */
  private static String verdict(String text) {
    String verdict = verdict(text, () -> JSON.referenceParser(text));
    assertEquals(verdict, verdict(text, () -> JSON.parser(BodyText.of(text))));
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (new String(bytes, StandardCharsets.UTF_8).equals(text)) {
      byte[] longer = Arrays.copyOf(bytes, bytes.length + 3);
      assertEquals(verdict, verdict(text, () -> JSON.parser(longer, bytes.length)));
    }
    return verdict;
  }

  private static String verdict(String text, Opening opening) {
    try {
      return read(opening);
    } catch (IOException e) {
      try {
        StrictJson.demandWellFormed(text);
      } catch (IOException malformed) {
        return StrictJson.refusal(malformed).code();
      }
      return StrictJson.refusal(e).code();
    }
  }

  private static String read(Opening opening) throws IOException {
    try (JsonParser parser = opening.open()) {
      int depth = 0;
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.VALUE_STRING) {
          assertTrue(parser.getText().length() <= 32);
        }
        depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
        if (depth == 0) {
          break;
        }
      }
      StrictJson.end(parser);
      return "";
    } catch (Refusal refusal) {
      return refusal.code();
    }
  }

  /** Opens a parser. */
  private interface Opening {
    JsonParser open() throws IOException;
  }

  // Limits: these pin the words by which jackson-core tells them apart.

  @Test
  void depth_overLimit_isTooDeep() {
    assertEquals("", verdict("[[[[]]]]"));
    assertEquals("body-too-deep", verdict("[[[[[]]]]]"));
    assertEquals("body-too-deep", verdict("{\"a\":".repeat(5)));
  }

  @Test
  void name_overLimit_isTooLong() {
    assertEquals("", verdict("{\"" + "n".repeat(16) + "\":1}"));
    assertEquals("name-too-long", verdict("{\"" + "n".repeat(17) + "\":1}"));
    assertEquals("name-too-long", verdict("{\"\\u006e" + "n".repeat(16) + "\":1}"));
    assertEquals("name-too-long", verdict("{\"" + "n".repeat(60_000) + "\":1}"));
  }

  @Test
  void string_overLimit_isTooLong() {
    assertEquals("", verdict("\"" + "s".repeat(32) + "\""));
    assertEquals("string-too-long", verdict("[\"" + "s".repeat(33) + "\"]"));
    assertEquals("string-too-long", verdict("[\"" + "\\n".repeat(33) + "\"]"));
    assertEquals("string-too-long", verdict("[\"" + "s".repeat(100_000) + "\"]"));
  }

  @Test
  void number_overLimit_isTooLong() {
    assertEquals("", verdict("123456789012"));
    assertEquals("number-too-long", verdict("1234567890123"));
    assertEquals("number-too-long", verdict("[1." + "2".repeat(13) + "]"));
    assertEquals("number-too-long", verdict("[1e" + "0".repeat(13) + "]"));
    assertEquals("number-too-long", verdict("[" + "9".repeat(30) + "]"));
  }

  @Test
  void tokens_overLimit_areTooMany() {
    assertEquals("", verdict("[" + "1,".repeat(4_997) + "1]"));
    assertEquals("body-too-many-tokens", verdict("[" + "1,".repeat(4_999) + "1]"));
  }

  @Test
  void fieldTwice_isDuplicate() {
    assertEquals("duplicate-field", verdict("{\"a\":1,\"a\":2}"));
    assertEquals("duplicate-field", verdict("{\"a\":1,\"\\u0061\":2}"));
    assertEquals("duplicate-field", verdict("{\"a\":{\"b\":1,\"c\":2,\"b\":3}}"));
    assertEquals("duplicate-field", verdict("{\"\":1,\"\":2}"));
    assertEquals("", verdict("[{\"a\":1},{\"a\":2,\"A\":{\"a\":3}}]"));
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 15, 16, 17, 18, 33, 200})
  void fieldTwice_amongSoMany_isDuplicateWhereverItStands(int fields) {
    for (int again : new int[] {0, fields / 2, fields - 1}) {
      StringBuilder object = new StringBuilder("{");
      for (int field = 0; field < fields; field++) {
        object.append("\"f").append(field).append("\":{\"f0\":[{\"f1\":1}],\"f1\":1},");
      }
      assertEquals("", verdict(object + "\"g\":1}"));
      assertEquals("duplicate-field", verdict(object + "\"f" + again + "\":1}"));
      // At its name, before what is wrong behind it.
      assertEquals("duplicate-field", verdict(object + "\"f" + again + "\" x"));
    }
  }

  @Test
  void name_ofOtherScripts_isMeasuredInCharacters() {
    assertEquals("", verdict("{\"" + "\u20ac".repeat(16) + "\":1}"));
    assertEquals("name-too-long", verdict("{\"" + "\u20ac".repeat(17) + "\":1}"));
    assertEquals("", verdict("{\"" + "\ud83d\ude00".repeat(8) + "\":1}"));
    assertEquals("name-too-long", verdict("{\"" + "\ud83d\ude00".repeat(9) + "\":1}"));
    assertEquals("duplicate-field", verdict("{\"\u20ac\":1,\"\\u20ac\":2}"));
  }

  @Test
  void integerOutsideItsType_isOutOfRange() throws IOException {
    for (String number : new String[] {"2147483648", "99999999999", "-2147483649"}) {
      try (JsonParser parser = JSON.parser(BodyText.of(number))) {
        parser.nextToken();
        IOException thrown = assertThrows(IOException.class, parser::getIntValue);
        assertEquals("number-range", StrictJson.refusal(thrown).code());
      }
    }
  }

  @Test
  void hugeExponent_readAsInteger_isOutOfRange() throws IOException {
    try (JsonParser parser = JSON.parser(BodyText.of("1e999999999"))) {
      parser.nextToken();
      IOException thrown = assertThrows(IOException.class, parser::getBigIntegerValue);
      assertEquals("number-range", StrictJson.refusal(thrown).code());
    }
  }

  @Test
  void namesOfOneHash_ofManyDocuments_cannotFillATable() {
    for (int document = 0; document < 3; document++) {
      assertEquals("", verdict(collidingNames(256)));
    }
  }

  private static String collidingNames(int count) {
    StringBuilder names = new StringBuilder("{");
    for (int name = 0; name < count; name++) {
      names.append(name == 0 ? "\"" : ",\"");
      for (int bit = 0; bit < 8; bit++) {
        names.append((name >> bit & 1) == 0 ? "Ab" : "BA");
      }
      names.append("\":1");
    }
    return names.append('}').toString();
  }

  // Syntax.

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{",
        "[",
        "\"",
        "{\"a\"",
        "{\"a\":",
        "{\"a\":1",
        "[1",
        "[1,",
        "\"a",
        "tru",
        "nul",
        "'a'",
        "{'a':1}",
        "{a:1}",
        "{1:1}",
        "[1,]",
        "{\"a\":1,}",
        "[,1]",
        "[1,,2]",
        "{,}",
        "//x\n1",
        "/*x*/1",
        "1//x",
        "#x\n1",
        "NaN",
        "[NaN]",
        "Infinity",
        "-Infinity",
        "+Infinity",
        "-INF",
        "+1",
        ".5",
        "5.",
        "01",
        "-01",
        "00",
        "-",
        "--1",
        "1e",
        "1e+",
        "1.e1",
        "0x10",
        "1_0",
        "1a",
        "1 2",
        "1,2",
        "{}{}",
        "{} x",
        "[]]",
        "{}}",
        "true false",
        "True",
        "TRUE",
        "None",
        "undefined",
        "\"\t\"",
        "\"\n\"",
        "\"\u0000\"",
        "\"\u001f\"",
        "\"\\x41\"",
        "\"\\'\"",
        "\"\\a\"",
        "\"\\0\"",
        "\"\\u12\"",
        "\"\\u123\"",
        "\"\\uZZZZ\"",
        "\"\\u{41}\"",
        "\"\\U0041\"",
        "\f1",
        "\u000b1",
        "\u00a01",
        "1\u0000",
        "\u0000",
        "\ufeff{}",
        "\u2028{}",
        "{\"a\" 1}",
        "{\"a\"=1}",
        "{\"a\":1;\"b\":2}",
        "[1 2]",
        "[\"a\"\"b\"]",
        "{\"a\":1 \"b\":2}",
        "\"a\"\"b\"",
        "\u001e{}",
        "\u201ca\u201d",
        "\uff11",
        "[1}",
        "{]",
        "\"\\\""
      })
  void syntax_lenientOrBroken_isRefused(String text) {
    // An empty document has no token: it is its reader that misses the value.
    assertEquals(text.isBlank() ? "" : "body-not-json", verdict(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        "null",
        "true",
        "false",
        "0",
        "-0",
        "1.5e+10",
        "1E5",
        "\"\"",
        " {} ",
        "\r\n\t[ 1 , 2 ]\n",
        "\"\u007f\u0080\u2028\ufffe\uffff\"",
        "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"",
        "\"\ud83d\ude00\"",
        "\"\\ud83d\\ude00\"",
        "\"\\uD83D\\uDE00\"",
        "\"\\\\ud800\"",
        "{\"\":1}"
      })
  void syntax_strict_isAdmitted(String text) {
    assertEquals("", verdict(text));
  }

  // Unicode.

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"\ud800\"",
        "\"\udc00\"",
        "\"\ude00\ud83d\"",
        "\"\\ud800\"",
        "\"\\udfff\"",
        "\"\\ude00\\ud83d\"",
        "\"\\ud83d\\ud83d\\ude00\"",
        "\"\\ud83dx\\ude00\"",
        "\"\\ud83d\\n\\ude00\"",
        "{\"\\ud800\":1}",
        "\"\\\\\\ud800\"",
        "\"\\ud83d \""
      })
  void text_loneSurrogate_isNotUnicode(String text) {
    assertEquals("body-not-utf8", verdict(text));
  }

  /** jackson-core masks the digits of an escape to a byte: these would read as U+D800 and as A. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"\\ud\u013800\"",
        "\"\\u0\u013041\"",
        "\"\\u\uff10\uff10\uff14\uff11\"",
        "\"\\u004\u0131\""
      })
  void escape_digitsThatAreNotAscii_refused(String text) {
    assertEquals("body-not-json", verdict(text));
  }

  @ParameterizedTest
  @CsvSource({"{},''", "{}x,body-not-json", "{}{},body-not-json", "{} ,''"})
  void end_anythingBehind_isRefused(String text, String code) {
    assertEquals(code, verdict(text));
  }

  @Test
  void exceptions_ofTheParser_holdNothingOfTheSource() {
    for (String text : new String[] {"{\"a\":canary1234}", "[\"canary1234\" canary1234]"}) {
      try (JsonParser parser = JSON.parser(BodyText.of(text))) {
        while (parser.nextToken() != null) {
          assertTrue(parser.currentToken() != null);
        }
      } catch (IOException e) {
        assertFalse(StrictJson.refusal(e).toString().contains("canary"));
        assertFalse(String.valueOf(StrictJson.refusal(e).getCause()).contains("canary"));
      }
    }
  }
}
