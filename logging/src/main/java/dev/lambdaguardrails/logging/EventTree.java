// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.logging;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An event as maps and lists, and what it carries as text too: a body, message or record that is
 * JSON, plain or in base64, and a query string. Of such text that is neither only the length is
 * told, since no name says what is in it.
 */
final class EventTree {
  private static final JsonFactory JSON = new JsonFactory();
  private static final int DEEPEST = 32;

  /** Names, in lower case, of what sources carry as text. */
  private static final Set<String> CARRIED = Set.of("body", "message", "data", "value");

  private EventTree() {}

  /** The tree of an event; a text that says so if it is not JSON. */
  static @Nullable Object of(byte[] event, int length) {
    try (JsonParser in = JSON.createParser(event, 0, length)) {
      return whole(in, 0);
    } catch (IOException e) {
      return "[not JSON: " + length + " bytes]";
    }
  }

  private static @Nullable Object whole(JsonParser in, int depth) throws IOException {
    in.nextToken();
    Object value = value(in, depth);
    if (in.nextToken() != null) {
      throw new IOException("more than one value");
    }
    return value;
  }

  private static @Nullable Object value(JsonParser in, int depth) throws IOException {
    JsonToken token = in.currentToken();
    if (token == null) {
      throw new IOException("no value");
    }
    if (token.isStructStart() && depth >= DEEPEST) {
      in.skipChildren();
      return "[too deep]";
    }
    return switch (token) {
      case START_OBJECT -> object(in, depth + 1);
      case START_ARRAY -> array(in, depth + 1);
      case VALUE_STRING -> in.getText();
      case VALUE_NUMBER_INT -> in.getBigIntegerValue();
      case VALUE_NUMBER_FLOAT -> in.getDecimalValue();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      default -> null;
    };
  }

  private static Map<String, @Nullable Object> object(JsonParser in, int depth) throws IOException {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
      in.nextToken();
      Object value = value(in, depth);
      object.put(name, value instanceof String text ? carried(name, text, depth) : value);
    }
    return object;
  }

  private static List<@Nullable Object> array(JsonParser in, int depth) throws IOException {
    List<@Nullable Object> array = new ArrayList<>();
    while (in.nextToken() != JsonToken.END_ARRAY) {
      array.add(value(in, depth));
    }
    return array;
  }

  private static @Nullable Object carried(String name, String text, int depth) {
    if (name.equals("rawQueryString")) {
      return query(text);
    }
    if (text.isEmpty() || !CARRIED.contains(name.toLowerCase(Locale.ROOT))) {
      return text;
    }
    try {
      return embedded(text.getBytes(StandardCharsets.UTF_8), depth);
    } catch (IOException plain) {
      return inBase64(text, depth);
    }
  }

  private static @Nullable Object inBase64(String text, int depth) {
    try {
      return embedded(Base64.getDecoder().decode(text), depth);
    } catch (IOException | IllegalArgumentException neither) {
      return "[not JSON: " + text.length() + " characters]";
    }
  }

  private static @Nullable Object embedded(byte[] json, int depth) throws IOException {
    try (JsonParser in = JSON.createParser(json)) {
      return whole(in, depth);
    }
  }

  /** The names and values of a query string as they stand, so that names can tell what to hide. */
  private static Map<String, Object> query(String text) {
    Map<String, Object> query = new LinkedHashMap<>();
    int from = 0;
    while (from < text.length()) {
      int and = text.indexOf('&', from);
      int to = and < 0 ? text.length() : and;
      int equals = text.indexOf('=', from);
      boolean named = equals >= 0 && equals < to;
      query.put(
          text.substring(from, named ? equals : to), named ? text.substring(equals + 1, to) : "");
      from = to + 1;
    }
    return query;
  }
}
