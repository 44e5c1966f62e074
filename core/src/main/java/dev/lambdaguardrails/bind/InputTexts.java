// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.bind;

import java.io.IOException;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads values that are texts of one form; null for a JSON null. Loaded by inputs that have one.
 */
public final class InputTexts {
  private InputTexts() {}

  /**
   * A UUID: 8, 4, 4, 4 and 12 hexadecimal digits with hyphens between.
   *
   * @see <a href="https://www.rfc-editor.org/rfc/rfc9562#section-4">RFC 9562, 4</a>
   */
  public static @Nullable UUID uuid(InputReader in) throws IOException {
    String text = in.text();
    if (text == null) {
      return null;
    }
    if (!isUuid(text)) {
      throw in.mismatch();
    }
    return UUID.fromString(text);
  }

  /** Base64 with its padding. */
  public static byte @Nullable [] bytes(InputReader in) throws IOException {
    String text = in.text();
    if (text == null) {
      return null;
    }
    if (text.length() % 4 != 0) {
      throw in.mismatch();
    }
    try {
      return Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      throw in.mismatch();
    }
  }

  private static boolean isUuid(String text) {
    if (text.length() != 36) {
      return false;
    }
    for (int at = 0; at < 36; at++) {
      char unit = text.charAt(at);
      boolean hyphen = at == 8 || at == 13 || at == 18 || at == 23;
      if (hyphen ? unit != '-' : unit >= 0x80 || Character.digit(unit, 16) < 0) {
        return false;
      }
    }
    return true;
  }
}
