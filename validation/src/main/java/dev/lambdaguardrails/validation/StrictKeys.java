// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation;

import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.KeyDeserializer;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Keys of a map, whole numbers written in one way only: {@code 7} and {@code 07} are no two fields.
 * A floating point number is finite.
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
    return key == null || isWrittenAs(key, text)
        ? key
        : context.handleWeirdKey(key.getClass(), text, "not of its form");
  }

  private static boolean isWrittenAs(Object key, String text) {
    if (key instanceof Double || key instanceof Float) {
      return Double.isFinite(((Number) key).doubleValue());
    }
    if (key instanceof UUID) {
      return TextForm.UUID.admits(text);
    }
    return !(key instanceof Number) || key.toString().equals(text);
  }
}
