// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation;

import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.KeyDeserializer;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Keys of a map that are numbers, each written in one way only: {@code 7} and {@code 07} are no two
 * fields. A floating point number is finite.
 */
final class StrictKeys extends KeyDeserializer {
  private final KeyDeserializer keys;

  StrictKeys(KeyDeserializer keys) {
    this.keys = keys;
  }

  @Override
  public @Nullable Object deserializeKey(String text, DeserializationContext context)
      throws IOException {
    Object key = keys.deserializeKey(text, context);
    if (key instanceof Number number && !isWrittenAs(number, text)) {
      return context.handleWeirdKey(number.getClass(), text, "not of its form");
    }
    return key;
  }

  private static boolean isWrittenAs(Number key, String text) {
    return (key instanceof Double || key instanceof Float)
        ? Double.isFinite(key.doubleValue())
        : key.toString().equals(text);
  }
}
