// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor.regex;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * The characters that expressions are told apart by: all of the basic plane, and every sixteenth
 * above. What a class holds is asked of {@code java.util.regex} itself. A set that names a
 * character above the basic plane holds all of them, so that no overlap is missed.
 */
final class Characters {
  private static final int SURROGATES = Character.MIN_SURROGATE;
  private static final int AFTER_SURROGATES = Character.MAX_SURROGATE + 1 - SURROGATES;
  private static final int SUPPLEMENTARY = 0x10000 - AFTER_SURROGATES;
  private static final int STEP = 16;
  private static final String ALL = all();
  private static final int COUNT = ALL.codePointCount(0, ALL.length());

  /** Of how many classes the JDK is asked, and how long they may be together. */
  private static final int CLASSES = 30;

  private static final int CLASS_TEXT = 500;

  private final Map<String, CharacterSet> known = new HashMap<>();
  private final Map<Integer, CharacterSet> letters = new HashMap<>();
  private int read;

  /** The characters that a piece of an expression matches: a class, an escape, a dot. */
  CharacterSet of(String piece, int flags) {
    String key = flags + piece;
    CharacterSet set = known.get(key);
    if (set == null) {
      set = ask(piece, flags);
      known.put(key, set);
    }
    return set;
  }

  /** One character, whatever its case. */
  static CharacterSet of(int codePoint) {
    int index = codePoint;
    if (codePoint >= 0x10000 || isSurrogate(codePoint)) {
      return CharacterSet.of(SUPPLEMENTARY, COUNT);
    }
    if (codePoint >= SURROGATES) {
      index -= AFTER_SURROGATES;
    }
    return CharacterSet.of(index, index + 1);
  }

  /** One character in upper and lower case: of ASCII only, or of all scripts. */
  CharacterSet ofAnyCase(int codePoint, boolean unicode) {
    return letters.computeIfAbsent(
        unicode ? codePoint : -codePoint, key -> anyCase(codePoint, unicode));
  }

  private static CharacterSet anyCase(int codePoint, boolean unicode) {
    CharacterSet own = of(codePoint);
    if (codePoint >= 0x10000 || (!unicode && codePoint >= 0x80)) {
      return own;
    }
    List<CharacterSet.Range> ranges = new ArrayList<>();
    for (int index = 0; index < (unicode ? SUPPLEMENTARY : 0x80); index++) {
      if (own.contains(index) || folded(at(index)) == folded(codePoint)) {
        ranges.add(new CharacterSet.Range(index, index + 1));
      }
    }
    return new CharacterSet(ranges);
  }

  private static int folded(int codePoint) {
    return Character.toLowerCase(Character.toUpperCase(codePoint));
  }

  /** How many there are. */
  static int count() {
    return COUNT;
  }

  /** Every character. */
  static CharacterSet any() {
    return CharacterSet.of(0, COUNT);
  }

  /** The character at an index. */
  static int at(int index) {
    return ALL.codePointAt(index < SUPPLEMENTARY ? index : 2 * index - SUPPLEMENTARY);
  }

  private CharacterSet ask(String piece, int flags) {
    read += piece.length();
    if (read > CLASS_TEXT || known.size() == CLASSES) {
      throw new Undecided();
    }
    List<CharacterSet.Range> ranges = new ArrayList<>();
    try {
      Matcher matcher = Pattern.compile(piece + '+', flags).matcher(ALL);
      while (matcher.find()) {
        ranges.add(new CharacterSet.Range(index(matcher.start()), index(matcher.end())));
      }
    } catch (PatternSyntaxException unexpected) {
      throw new Undecided();
    }
    return new CharacterSet(mentionsSupplementary(piece) ? withSupplementary(ranges) : ranges);
  }

  private static List<CharacterSet.Range> withSupplementary(List<CharacterSet.Range> ranges) {
    List<CharacterSet.Range> with = new ArrayList<>();
    for (CharacterSet.Range range : ranges) {
      if (range.from() < SUPPLEMENTARY) {
        with.add(new CharacterSet.Range(range.from(), Math.min(range.to(), SUPPLEMENTARY)));
      }
    }
    with.add(new CharacterSet.Range(SUPPLEMENTARY, COUNT));
    return with;
  }

  private static boolean mentionsSupplementary(String piece) {
    return piece.contains("\\x{")
        || piece.contains("\\N")
        || piece.contains("\\uD")
        || piece.contains("\\ud")
        || piece.chars().anyMatch(Characters::isSurrogate);
  }

  private static boolean isSurrogate(int character) {
    return character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
  }

  private static int index(int offset) {
    return offset <= SUPPLEMENTARY ? offset : SUPPLEMENTARY + (offset - SUPPLEMENTARY) / 2;
  }

  private static String all() {
    StringBuilder all = new StringBuilder();
    for (int character = 0; character < 0x10000; character++) {
      if (!isSurrogate(character)) {
        all.append((char) character);
      }
    }
    for (int character = 0x10000; character < 0x32400; character += STEP) {
      all.appendCodePoint(character);
    }
    return all.appendCodePoint(0xE0001)
        .appendCodePoint(0xE0100)
        .appendCodePoint(0x10FFFD)
        .toString();
  }
}
