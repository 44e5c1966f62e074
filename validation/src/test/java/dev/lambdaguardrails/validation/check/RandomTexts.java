// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.check;

import java.nio.CharBuffer;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Texts of every kind that a constraint tells from another. */
final class RandomTexts {
  static final List<String> TYPES = List.of("String", "CharSequence", "java.nio.CharBuffer");
  private static final String BLANKS =
      "    \t\n\u000b\f\r\u001c\u001f\u0085\u00a0\u1680\u2000\u2007\u2008\u200b\u2028\u2029\u202f"
          + "\u205f\u2060\u3000\ufeff\u0000\u180e\ud83d\ude00x";
  private static final String LETTERS = "aAbBzZ09_-. \n\r\u00e4\u00c4\u017f\ud83d\ude00k\u212a";

  private RandomTexts() {}

  /** Mostly white space. */
  static @Nullable Object blank(SplittableRandom random, String type) {
    return of(random, type, BLANKS, random.nextInt(4));
  }

  /** A few letters, digits and others. */
  static @Nullable Object letters(SplittableRandom random, String type) {
    return of(random, type, LETTERS, random.nextInt(7));
  }

  static @Nullable Object address(SplittableRandom random, String type) {
    return random.nextInt(50) == 0 ? null : as(type, RandomAddresses.next(random));
  }

  private static @Nullable Object of(
      SplittableRandom random, String type, String alphabet, int length) {
    if (random.nextInt(40) == 0) {
      return null;
    }
    StringBuilder text = new StringBuilder();
    for (int at = 0; at < length; at++) {
      text.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    return as(type, text.toString());
  }

  private static CharSequence as(String type, String text) {
    return type.equals("java.nio.CharBuffer") ? CharBuffer.wrap(text) : text;
  }
}
