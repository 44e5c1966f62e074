// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The texts and numbers in a secret that is JSON, but for those that say where a database is and
 * who asks: {@code username}, {@code host}, {@code port}, {@code engine}, {@code dbname}.
 */
final class SecretLeaves {
  private static final String[] OPEN = {"username", "host", "port", "engine", "dbname"};

  /** How deep JSON is read that stands in JSON as a text. */
  private static final int DEEPEST = 4;

  private SecretLeaves() {}

  /** The leaves of a value, and those of a leaf that is JSON; none if it is no object or array. */
  static List<String> of(String value) {
    return of(value, 0);
  }

  private static List<String> of(String value, int depth) {
    if (depth == DEEPEST || !mayBeJson(value)) {
      return List.of();
    }
    List<String> leaves = new ArrayList<>();
    try (JsonParser parser = new JsonFactory().createParser(value)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token.isScalarValue() && !isOpen(parser.getParsingContext().getCurrentName())) {
          leaves.add(parser.getText());
          leaves.addAll(of(parser.getText(), depth + 1));
        }
      }
    } catch (IOException noJson) {
      return List.of();
    }
    return leaves;
  }

  private static boolean mayBeJson(String value) {
    String text = value.strip();
    return text.startsWith("{") || text.startsWith("[");
  }

  private static boolean isOpen(@Nullable String name) {
    for (String open : OPEN) {
      if (open.equalsIgnoreCase(name)) {
        return true;
      }
    }
    return false;
  }
}
