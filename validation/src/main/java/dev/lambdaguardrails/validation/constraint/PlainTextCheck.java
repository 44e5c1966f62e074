// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.constraint;

import dev.lambdaguardrails.validation.internal.Characters;
import org.jspecify.annotations.Nullable;

/** The check of {@link PlainText}. */
public final class PlainTextCheck {
  private static final int WAVING_FLAG = 0x1F3F4;
  private static final int SMALL_LESS_THAN = 0xFE64;
  private static final int LONGEST_REFERENCE = 32;
  private static final String[] MARKUP_NAMES = {"lt", "gt", "amp", "quot"};

  private PlainTextCheck() {}

  /** Whether a text is plain; null is. */
  public static boolean isPlain(@Nullable CharSequence value, boolean singleLine) {
    if (value == null) {
      return true;
    }
    int base = 0;
    int at = 0;
    while (at < value.length()) {
      int character = Character.codePointAt(value, at);
      at += Character.charCount(character);
      if (isRefused(character, singleLine)
          || (Characters.isTag(character) && base != WAVING_FLAG)
          || (isOpening(character) && isMarkup(value, at))
          || (Characters.narrow(character) == '&' && isReference(value, at))) {
        return false;
      }
      if (!Characters.isTag(character)) {
        base = character;
      }
    }
    return true;
  }

  private static boolean isRefused(int character, boolean singleLine) {
    if (character == '\n' || character == '\r' || character == '\t') {
      return singleLine;
    }
    return Characters.isControl(character)
        || Characters.isSeparator(character)
        || Characters.isReordering(character)
        || Characters.isNone(character);
  }

  private static boolean isOpening(int character) {
    return Characters.narrow(character) == '<' || character == SMALL_LESS_THAN;
  }

  /** Letters of any script: a step that changes case or form may make one of ASCII of them. */
  private static boolean isTagName(int character) {
    return Character.isLetter(character) || (character >= 0x249C && character <= 0x24E9);
  }

  /** Whether what follows an opening is a tag; an end may be continued by what is put behind it. */
  private static boolean isMarkup(CharSequence text, int from) {
    for (int at = from; at < text.length(); ) {
      int character = Character.codePointAt(text, at);
      if (!Characters.isInvisible(character)) {
        int narrow = Characters.narrow(character);
        return isTagName(narrow)
            || narrow == '/'
            || narrow == '!'
            || narrow == '?'
            || narrow == '%';
      }
      at += Character.charCount(character);
      if (at - from > LONGEST_REFERENCE) {
        return true;
      }
    }
    return true;
  }

  /** Whether one of the names stands here that HTML reads without a semicolon, in any case. */
  private static boolean isMarkupName(CharSequence text, int from) {
    for (String name : MARKUP_NAMES) {
      int at = 0;
      while (at < name.length()
          && from + at < text.length()
          && (Characters.narrow(text.charAt(from + at)) | 0x20) == name.charAt(at)) {
        at++;
      }
      if (at == name.length()) {
        return true;
      }
    }
    return false;
  }

  /** Whether a character reference follows an ampersand. */
  private static boolean isReference(CharSequence text, int from) {
    if (isMarkupName(text, from)) {
      return true;
    }
    int end = Math.min(text.length(), from + LONGEST_REFERENCE);
    int at = from;
    if (at < end && Characters.narrow(text.charAt(at)) == '#') {
      int next = at + 1 < end ? Characters.narrow(text.charAt(at + 1)) : 0;
      return Characters.isAsciiDigit(next) || next == 'x' || next == 'X';
    }
    while (at < end) {
      int character = Characters.narrow(text.charAt(at));
      if (character == ';') {
        return at - from > 1;
      }
      boolean letter = Characters.isAsciiLetter(character);
      if (!letter && (at == from || !Characters.isAsciiDigit(character))) {
        return false;
      }
      at++;
    }
    return false;
  }
}
