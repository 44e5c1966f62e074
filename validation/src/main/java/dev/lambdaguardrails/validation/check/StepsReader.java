// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.check;

import org.jspecify.annotations.Nullable;

/** Reads an expression into {@link Steps}, where it can be. Of one expression. */
final class StepsReader {
  private static final int MOST_STEPS = 32;
  private static final int MOST_TIMES = 65_535;

  private final String regex;
  private final long[] low = new long[MOST_STEPS];
  private final long[] high = new long[MOST_STEPS];
  private final int[] least = new int[MOST_STEPS];
  private final int[] most = new int[MOST_STEPS];
  private int at;
  private int step;

  private StepsReader(String regex) {
    this.regex = regex;
  }

  /** The steps of an expression without flags; null if it is more than that, or malformed. */
  static @Nullable Steps read(String regex) {
    StepsReader reader = new StepsReader(regex);
    if (!reader.all()) {
      return null;
    }
    Steps steps = new Steps(reader.step, reader.low, reader.high, reader.least, reader.most);
    return steps.areDistinct() ? steps : null;
  }

  /** An anchor at either end says nothing of a whole text. */
  private boolean all() {
    int end = regex.length();
    at = regex.startsWith("^") ? 1 : 0;
    while (at < end) {
      if (regex.charAt(at) == '$' && at == end - 1) {
        return true;
      }
      if (step == MOST_STEPS || !one() || !times()) {
        return false;
      }
      step++;
    }
    return true;
  }

  private boolean one() {
    char unit = regex.charAt(at++);
    if (unit == '[') {
      return members();
    }
    if (unit == '\\') {
      return escaped();
    }
    return "^$.()|*+?{}]".indexOf(unit) < 0 && add(unit, unit);
  }

  /** The members of a class, whose bracket was read. */
  private boolean members() {
    int from = at;
    while (at < regex.length()) {
      char unit = regex.charAt(at++);
      if (unit == ']') {
        return at > from + 1;
      }
      boolean known = unit == '\\' ? escaped() : member(unit, from);
      if (!known) {
        return false;
      }
    }
    return false;
  }

  private boolean member(char unit, int from) {
    if ("[&^".indexOf(unit) >= 0) {
      return false;
    }
    if (unit == '-') {
      // Between two others it is a range, which begins at the one before.
      return (at == from + 1 || next() == ']') && add(unit, unit);
    }
    if (next() != '-' || at + 1 >= regex.length() || regex.charAt(at + 1) == ']') {
      return add(unit, unit);
    }
    char last = regex.charAt(at + 1);
    at += 2;
    return "\\[&^-".indexOf(last) < 0 && unit <= last && add(unit, last);
  }

  /** What stands behind a backslash: no range begins or ends there. */
  private boolean escaped() {
    char unit = next();
    at++;
    boolean range = next() == '-' && at + 1 < regex.length() && regex.charAt(at + 1) != ']';
    if (unit == 'd') {
      return !range && add('0', '9');
    }
    if (unit == 'w') {
      return !range && add('0', '9') && add('A', 'Z') && add('a', 'z') && add('_', '_');
    }
    boolean punctuation = unit > ' ' && unit < 0x7F && !Character.isLetterOrDigit(unit);
    return !range && punctuation && add(unit, unit);
  }

  /** The character to read; none at the end. */
  private char next() {
    return at < regex.length() ? regex.charAt(at) : '\0';
  }

  private boolean add(char first, char last) {
    if (last >= 0x80) {
      return false;
    }
    for (int unit = first; unit <= last; unit++) {
      if (unit < 0x40) {
        low[step] |= 1L << unit;
      } else {
        high[step] |= 1L << unit;
      }
    }
    return true;
  }

  private boolean times() {
    char unit = next();
    least[step] = unit == '*' || unit == '?' ? 0 : 1;
    most[step] = unit == '*' || unit == '+' ? Integer.MAX_VALUE : 1;
    if (unit == '{') {
      at++;
      return bounds() && isGreedy();
    }
    if (unit == '*' || unit == '+' || unit == '?') {
      at++;
      return isGreedy();
    }
    return true;
  }

  private boolean bounds() {
    int fewest = number();
    int greatest = fewest;
    if (next() == ',') {
      at++;
      greatest = next() == '}' ? Integer.MAX_VALUE : number();
    }
    least[step] = fewest;
    most[step] = greatest;
    return fewest >= 0 && fewest <= greatest && next() == '}' && at++ > 0;
  }

  /** A number that is read; negative for none, or a large one. */
  private int number() {
    int from = at;
    int number = 0;
    while (next() >= '0' && next() <= '9' && number <= MOST_TIMES) {
      number = 10 * number + (next() - '0');
      at++;
    }
    return at == from || number > MOST_TIMES ? -1 : number;
  }

  private boolean isGreedy() {
    return next() != '?' && next() != '+' && next() != '*' && next() != '{';
  }
}
