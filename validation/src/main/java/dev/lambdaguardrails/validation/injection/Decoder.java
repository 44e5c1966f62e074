// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.injection;

/**
 * One round of decoding of everything that the detector undoes, in one pass. What it makes is for
 * the detector only; never longer than three times what it reads. Not thread-safe.
 */
final class Decoder {
  static final int PERCENT = 1;
  static final int ENTITY = 2;
  static final int ESCAPE = 4;
  static final int FOLD = 8;

  private final StringBuilder out;
  private int codecs;

  /** A decoder of texts that are about so long. */
  Decoder(int length) {
    out = new StringBuilder(length);
  }

  /** What has been undone so far, over all rounds. */
  int codecs() {
    return codecs;
  }

  /**
   * Undoes one layer.
   *
   * @param plus whether a plus sign stands for a space, as it does in a form
   * @return the same instance if there is nothing to undo
   */
  String round(String text, boolean plus) {
    out.setLength(0);
    boolean changed = false;
    int copied = 0;
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (!opens(c, plus)) {
        i++;
        continue;
      }
      out.append(text, copied, i);
      copied = i;
      int size = out.length();
      int used = undo(text, i, c);
      if (used == 0) {
        out.setLength(size);
        i++;
      } else {
        changed = true;
        i += used;
        copied = i;
      }
    }
    return changed ? out.append(text, copied, text.length()).toString() : text;
  }

  private static boolean opens(char c, boolean plus) {
    return c >= 0x80 || c == '%' || c == '&' || c == '\\' || c == 0 || (c == '+' && plus);
  }

  /** Writes what stands for this character and those behind it; how many that are, or 0. */
  private int undo(String text, int i, char c) {
    int used;
    int codec;
    switch (c) {
      case '%' -> {
        used = PercentCodec.decode(text, i, out);
        codec = PERCENT;
      }
      case '&' -> {
        used = EntityCodec.decode(text, i, out);
        codec = ENTITY;
      }
      case '\\' -> {
        used = EscapeCodec.decode(text, i, out);
        codec = ESCAPE;
      }
      case '+' -> {
        out.append(' ');
        used = 1;
        codec = PERCENT;
      }
      default -> {
        used = fold(text, i, c);
        codec = FOLD;
      }
    }
    codecs |= used > 0 ? codec : 0;
    return used;
  }

  private int fold(String text, int index, char c) {
    if (c == 0) {
      return 1;
    }
    if (Character.isHighSurrogate(c)) {
      char low = Chars.at(text, index + 1);
      char folded = Character.isLowSurrogate(low) ? Folding.fold(Character.toCodePoint(c, low)) : 0;
      if (folded == 0) {
        return 0;
      }
      out.append(folded);
      return 2;
    }
    if (c == 0x2025 || c == 0x2026) {
      out.append("...", 0, c - 0x2023);
      return 1;
    }
    if (c >= 0x2469 && c <= 0x2473) {
      out.append(c - 0x245f);
      return 1;
    }
    if (c == 0xefc8 || c == 0xf025) {
      out.append(c == 0xefc8 ? '\\' : '/');
      return 1;
    }
    if (c == 0x3002 && !Chars.alnum(Chars.at(text, index + 1))) {
      return 0;
    }
    char folded = c == 0x3002 ? '.' : Folding.fold(c);
    if (folded == c) {
      return 0;
    }
    if (folded != Folding.GONE) {
      out.append(folded);
    }
    return 1;
  }
}
