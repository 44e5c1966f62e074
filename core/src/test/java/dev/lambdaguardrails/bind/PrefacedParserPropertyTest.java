// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.bind;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.lambdaguardrails.failure.Refusal;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The oracle: the same document by the reference path, which merges two parsers. */
class PrefacedParserPropertyTest {
  private static final StrictJson JSON = new StrictJson(new JsonLimits(8, 16, 40, 40, 200));

  private static final List<Part> PARTS =
      List.of(
          new Part("id", Part.Origin.PATH, "id", Part.Form.TEXT, false),
          new Part("page", Part.Origin.QUERY, "page", Part.Form.NUMBER, false),
          new Part("all", Part.Origin.QUERY, "all", Part.Form.TRUTH, false),
          new Part("tag", Part.Origin.QUERY, "tag", Part.Form.TEXT, true),
          new Part("sum", Part.Origin.QUERY, "sum", Part.Form.NUMBER, true));

  private static final List<List<List<String>>> TEXTS =
      List.of(
          List.of(List.of(), List.of(""), List.of("a\"\\\n")),
          List.of(List.of(), List.of("-0"), List.of("12.50"), List.of("123456789012345678901")),
          List.of(List.of(), List.of("true"), List.of("false")),
          List.of(List.of(), List.of("one"), List.of("one", "", "two")),
          List.of(List.of(), List.of("1"), List.of("1", "2e3", "9223372036854775807")));

  private static final String[] BODIES = {
    "{}",
    "{\"a\":1}",
    "{\"a\":{\"id\":[1,{\"page\":2}]},\"b\":[]}",
    "{\"id\":1}",
    "{\"ID\":1}",
    "{\"a\":1,\"Page\":x",
    "{\"a\":1,\"tag\":[]}",
    "{\"\\u0069d\":1}",
    "[]",
    "[1]",
    "1",
    "null",
    "\"id\"",
    "",
    " ",
    "{",
    "{\"a\":1,\"a\":2}",
    "{\"other\":1}",
    "{\"Other\":2,\"a\":1}",
    "{} {}",
    "{\"a\":\"\\ud800\"}",
    "{\"id\":\"\\ud800\"}",
    "{\"a\":-12.5,\"b\":true,\"c\":null}"
  };

  @Property(tries = 3_000)
  void document_ofAnyBodyAndParts_tellsWhatTheReferenceTells(@ForAll long seed) {
    Random random = new Random(seed);
    List<Part> parts = new ArrayList<>();
    List<PartValue> values = new ArrayList<>();
    for (int at = 0; at < PARTS.size(); at++) {
      if (random.nextInt(3) > 0) {
        List<List<String>> texts = TEXTS.get(at);
        parts.add(PARTS.get(at));
        values.add(new PartValue(PARTS.get(at), texts.get(random.nextInt(texts.size()))));
      }
    }
    InputDocument document = new InputDocument(new InputShape(true, parts), List.of("other"));
    for (String body : BODIES) {
      Payload payload = new Payload(body, values, JSON);
      String expected = told(payload, () -> document.openReference(payload));
      assertEquals(expected, told(payload, () -> document.open(payload)), body + values);
    }
  }

  private static String told(Payload payload, Opening opening) {
    try {
      return read(opening);
    } catch (IOException | Refusal e) {
      try {
        payload.demandWellFormed();
      } catch (IOException malformed) {
        return StrictJson.refusal(malformed).code();
      }
      return e instanceof IOException io ? StrictJson.refusal(io).code() : e.toString();
    }
  }

  private static String read(Opening opening) throws IOException {
    StringBuilder told = new StringBuilder();
    try (JsonParser json = opening.open()) {
      for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
        told.append(token).append(ValuePointer.of(json)).append(' ').append(json.currentName());
        told.append(' ').append(json.getText()).append(' ');
        if (token.isNumeric()) {
          told.append(json.getNumberType()).append(json.getDecimalValue()).append(' ');
        }
      }
    }
    return told.toString();
  }

  /** Opens a parser. */
  private interface Opening {
    JsonParser open() throws IOException;
  }
}
