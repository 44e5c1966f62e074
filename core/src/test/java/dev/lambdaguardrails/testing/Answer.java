// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.testing;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** An answer as its source reads it: strictly, so that a field written twice fails the test. */
public record Answer(
    int status, Map<String, List<String>> headers, List<String> cookies, String body) {
  /** Parses the answer to a request. */
  @SuppressWarnings("unchecked")
  public static Answer of(String json) {
    Map<String, Object> fields = (Map<String, Object>) parse(json);
    Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    ((Map<String, Object>) fields.getOrDefault("headers", Map.of()))
        .forEach((name, value) -> headers.put(name, List.of((String) value)));
    ((Map<String, Object>) fields.getOrDefault("multiValueHeaders", Map.of()))
        .forEach((name, values) -> headers.put(name, (List<String>) values));
    return new Answer(
        Integer.parseInt((String) fields.get("statusCode")),
        headers,
        (List<String>) fields.getOrDefault("cookies", List.of()),
        (String) fields.get("body"));
  }

  /** The one value of a header, null if there is none. */
  public String header(String name) {
    List<String> values = headers.get(name);
    return values == null ? null : String.join(" | ", values);
  }

  /** The code at the end of a problem's type. */
  @SuppressWarnings("unchecked")
  public String problem() {
    String type = (String) ((Map<String, Object>) parse(body)).get("type");
    return type.substring(type.lastIndexOf(':') + 1);
  }

  /** The identifiers in the answer to a batch. */
  @SuppressWarnings("unchecked")
  public static List<String> failures(String json) {
    List<String> ids = new ArrayList<>();
    Map<String, Object> answer = (Map<String, Object>) parse(json);
    for (Object failure : (List<Object>) answer.get("batchItemFailures")) {
      ids.add((String) ((Map<String, Object>) failure).get("itemIdentifier"));
    }
    return ids;
  }

  /** JSON as maps, lists and texts. */
  public static Object parse(String json) {
    JsonFactory factory =
        JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
    try (JsonParser parser = factory.createParser(json)) {
      parser.nextToken();
      Object value = value(parser);
      if (parser.nextToken() != null) {
        throw new AssertionError("more than one value: " + json);
      }
      return value;
    } catch (IOException e) {
      throw new UncheckedIOException(json, e);
    }
  }

  private static Object value(JsonParser parser) throws IOException {
    if (parser.hasToken(JsonToken.START_OBJECT)) {
      Map<String, Object> fields = new LinkedHashMap<>();
      for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
        parser.nextToken();
        fields.put(name, value(parser));
      }
      return fields;
    }
    if (parser.hasToken(JsonToken.START_ARRAY)) {
      List<Object> elements = new ArrayList<>();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        elements.add(value(parser));
      }
      return elements;
    }
    return parser.hasToken(JsonToken.VALUE_NULL) ? null : parser.getText();
  }
}
