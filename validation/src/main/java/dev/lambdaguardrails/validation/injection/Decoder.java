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

  private final StringBuilder out = new StringBuilder();
  private int codecs;

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
    int length = text.length();
    int i = 0;
    while (i < length) {
      char c = text.charAt(i);
      int used = 0;
      int size = out.length();
      if (c == '%') {
        used = PercentCodec.decode(text, i, out);
        codecs |= used > 0 ? PERCENT : 0;
      } else if (c == '&') {
        used = EntityCodec.decode(text, i, out);
        codecs |= used > 0 ? ENTITY : 0;
      } else if (c == '\\') {
        used = EscapeCodec.decode(text, i, out);
        codecs |= used > 0 ? ESCAPE : 0;
      } else if (c == '+' && plus) {
        out.append(' ');
        used = 1;
        codecs |= PERCENT;
      } else if (c == 0 || c >= 0x80) {
        used = fold(text, i, c);
        codecs |= used > 0 ? FOLD : 0;
      }
      if (used == 0) {
        out.setLength(size);
        out.append(c);
        used = 1;
      } else {
        changed = true;
      }
      i += used;
    }
    return changed ? out.toString() : text;
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
