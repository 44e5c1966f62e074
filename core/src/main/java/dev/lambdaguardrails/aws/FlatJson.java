// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.aws;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.lambdaguardrails.bind.JsonLimits;
import dev.lambdaguardrails.bind.StrictJson;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads some fields of a JSON object, strictly, into arrays that can be overwritten. */
public final class FlatJson {
  private static final JsonLimits LIMITS = new JsonLimits(16, 512, 1 << 20, 64, 10_000);

  private FlatJson() {}

  /**
   * The texts of the fields of these names: of a string its value, of a number or truth value as it
   * is written; null where there is none, or an object or array.
   *
   * @throws Unreadable if it is no JSON object, or a field stands twice
   */
  public static char[] @Nullable [] read(char[] json, String... names) throws Unreadable {
    char[] @Nullable [] values = new char[names.length][];
    try (JsonParser parser = parser(json)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new Unreadable();
      }
      fields(parser, names, values);
      if (!parser.hasToken(JsonToken.END_OBJECT) || parser.nextToken() != null) {
        throw new Unreadable();
      }
      return values;
    } catch (IOException holdsTheSource) {
      throw new Unreadable();
    }
  }

  static JsonParser parser(char[] json) throws IOException {
    return StrictJson.ofCharacters(LIMITS).createParser(json);
  }

  /** Reads the object that has begun, to its end. */
  static void fields(JsonParser parser, String[] names, char[] @Nullable [] values)
      throws IOException {
    for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
      JsonToken token = parser.nextToken();
      for (int at = 0; at < names.length; at++) {
        if (names[at].equals(name) && token.isScalarValue() && token != JsonToken.VALUE_NULL) {
          values[at] = text(parser);
        }
      }
      parser.skipChildren();
    }
  }

  static char[] text(JsonParser parser) throws IOException {
    char[] text = new char[parser.getTextLength()];
    System.arraycopy(parser.getTextCharacters(), parser.getTextOffset(), text, 0, text.length);
    return text;
  }

  /** What was read is not what it must be. */
  public static final class Unreadable extends Exception {
    Unreadable() {
      super("unreadable");
    }
  }
}
