// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.sink;

import java.util.Random;

/** Random texts, rich in what parsers treat specially. */
final class RandomStrings {
  private static final String SPECIAL = "'\"\\`<>&;%_!*()#+,=/:?{}[]|^~$@ -\n\r\t\0\u0085\u2028";

  private final Random random;

  RandomStrings(long seed) {
    this.random = new Random(seed);
  }

  /** Any UTF-16, lone surrogates among it. */
  String any() {
    return text(true);
  }

  /** Text that can be written in UTF-8. */
  String wellFormed() {
    return text(false);
  }

  private String text(boolean lone) {
    StringBuilder out = new StringBuilder();
    int length = random.nextInt(12);
    for (int at = 0; at < length; at++) {
      switch (random.nextInt(6)) {
        case 0 -> out.append((char) ('a' + random.nextInt(26)));
        case 1, 2, 3 -> out.append(SPECIAL.charAt(random.nextInt(SPECIAL.length())));
        case 4 -> out.appendCodePoint(character(lone));
        default -> out.append((char) (' ' + random.nextInt(0x60)));
      }
    }
    return out.toString();
  }

  private int character(boolean lone) {
    int character = random.nextInt(random.nextBoolean() ? 0x800 : 0x11_0000);
    boolean surrogate = character >= 0xD800 && character <= 0xDFFF;
    return surrogate && !lone ? 'x' : character;
  }
}
