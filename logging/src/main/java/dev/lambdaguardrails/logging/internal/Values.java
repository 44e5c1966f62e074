// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.logging.internal;

/**
 * Where the value of a sensitive name ends. Long because each notation ends one in its own way, and
 * all of them share where they stand.
 */
final class Values {
  private static final int LONGEST_MAP = 4_096;

  /** What is said of a secret, in place of it. */
  private static final String[] SAID = {
    "a",
    "absent",
    "accepted",
    "an",
    "and",
    "bad",
    "but",
    "can",
    "cannot",
    "declined",
    "denied",
    "does",
    "empty",
    "expired",
    "failed",
    "false",
    "for",
    "found",
    "from",
    "has",
    "in",
    "incorrect",
    "invalid",
    "is",
    "malformed",
    "may",
    "mismatch",
    "missing",
    "must",
    "n/a",
    "nil",
    "no",
    "none",
    "not",
    "null",
    "of",
    "ok",
    "present",
    "refused",
    "rejected",
    "required",
    "revoked",
    "set",
    "should",
    "the",
    "to",
    "too",
    "true",
    "undefined",
    "unknown",
    "unset",
    "unsupported",
    "valid",
    "was",
    "were",
    "will",
    "wrong",
    "yes"
  };

  private Values() {}

  /**
   * A value.
   *
   * @param name where its name begins
   * @param nameEnd where its name ends
   * @param separator where the colon or equals sign is
   * @param value where it begins
   * @param spoken whether it stands apart from its name, as in a sentence
   * @param kind what it is
   */
  record Place(int name, int nameEnd, int separator, int value, boolean spoken, Kind kind) {}

  /** Redacts a value; returns where to go on. */
  static int read(Reading in, Place place) {
    char[] text = in.text;
    if (place.kind == Kind.SENSITIVE && !isQuotedName(text, place)) {
      return personal(in, place);
    }
    int value = place.value;
    int quote = value;
    while (quote < in.length && text[quote] == '\\') {
      quote++;
    }
    if (quote < in.length && Chars.isQuote(text[quote])) {
      int end = quoted(in, quote, quote - value);
      in.found(quote + 1, end, place.kind);
      return Math.max(end, place.separator + 1);
    }
    char first = text[value];
    int end;
    if (first == '[' || first == '{') {
      end = isPlaceholder(in, value) ? value : bracketed(in, value);
    } else if (first == ':' || Chars.isBreak(first)) {
      end = value;
    } else if (text[place.separator] == '>') {
      end = until('<', in, value);
    } else if (isHeader(text, place)) {
      end = header(in, place);
    } else {
      int plain = plain(in, value);
      boolean harmless = place.kind != Kind.SENSITIVE && isHarmless(in, place, plain);
      end = harmless ? value : inMap(in, place, plain);
    }
    in.found(value, end, place.kind);
    return Math.max(end, place.separator + 1);
  }

  private static boolean isQuotedName(char[] text, Place place) {
    return text[place.nameEnd] == '\\' || Chars.isQuote(text[place.nameEnd]);
  }

  /**
   * Redacts the value of a component's name that no quotes tell from the text around: whatever it
   * is, and up to where another name begins, since a person's data are more than one word.
   */
  private static int personal(Reading in, Place place) {
    int value = place.value;
    int quote = value;
    while (quote < in.length && in.text[quote] == '\\') {
      quote++;
    }
    int from = value;
    if (quote < in.length && Chars.isQuote(in.text[quote])) {
      from = quoted(in, quote, quote - value);
    } else if (in.text[value] == '[' || in.text[value] == '{') {
      from = bracketed(in, value);
    }
    boolean tagged = in.text[place.separator] == '>';
    int end = tagged ? Chars.find("<", in.text, from, in.length) : nextName(in, place, from);
    end = end < 0 ? in.length : end;
    in.found(value, end, Kind.SENSITIVE);
    return Math.max(end, place.separator + 1);
  }

  /** Where the next name or markup begins, the bracket around ends, or the text does. */
  private static int nextName(Reading in, Place place, int from) {
    boolean braced = isInBraces(in.text, place.name);
    int open = 0;
    for (int at = from; at < in.length; at++) {
      switch (in.text[at]) {
        case ',', ';', '&', ' ', '\n', '\r' -> {
          if (isNamed(in, at + 1)) {
            return at > from && in.text[at] == ' ' && isPunctuation(in.text[at - 1]) ? at - 1 : at;
          }
        }
        case '[', '{' -> open++;
        case ']', '}' -> {
          if (--open < 0 && braced) {
            return at;
          }
        }
        default -> {}
      }
    }
    return in.length;
  }

  private static boolean isPunctuation(char unit) {
    return unit == ',' || unit == ';';
  }

  /** Where a quoted value ends: at the next quote of the same depth of escaping. */
  private static int quoted(Reading in, int quote, int depth) {
    char delimiter = in.text[quote];
    int backslashes = 0;
    for (int at = quote + 1; at < in.length; at++) {
      char unit = in.text[at];
      if (unit == '\\') {
        backslashes++;
      } else {
        if (unit == delimiter && backslashes % (2 * (depth + 1)) == depth) {
          return at - depth;
        }
        backslashes = 0;
      }
    }
    return in.length;
  }

  /** Where a list or an object ends: at its own bracket, or with the text. */
  private static int bracketed(Reading in, int value) {
    int open = 0;
    int depth = -1;
    int backslashes = 0;
    boolean quoted = false;
    for (int at = value; at < in.length; at++) {
      char unit = in.text[at];
      if (unit == '\\') {
        backslashes++;
        continue;
      }
      if (unit == '"') {
        // The first quote says how often the quotes of this depth are escaped.
        depth = depth < 0 ? backslashes : depth;
        quoted ^= backslashes % (2 * (depth + 1)) == depth;
      } else if (!quoted && (unit == '[' || unit == '{')) {
        open++;
      } else if (!quoted && (unit == ']' || unit == '}') && --open == 0) {
        return at + 1;
      }
      backslashes = 0;
    }
    return in.length;
  }

  private static boolean isPlaceholder(Reading in, int value) {
    return Chars.stands("{}", in.text, value, in.length)
        || Chars.stands("[]", in.text, value, in.length)
        || Chars.stands("[REDACTED", in.text, value, in.length);
  }

  private static int until(char unit, Reading in, int from) {
    int at = from;
    while (at < in.length && in.text[at] != unit && !Chars.isBreak(in.text[at])) {
      at++;
    }
    return at;
  }

  private static boolean isHeader(char[] text, Place place) {
    int end = place.nameEnd;
    return Chars.standsIgnoringCase("authorization", text, end - 13, end)
        || Chars.standsIgnoringCase("cookie", text, end - 6, end);
  }

  /** A scheme and what follows it, or cookies with their semicolons. */
  private static int header(Reading in, Place place) {
    char[] text = in.text;
    int value = place.value;
    int end = plain(in, value);
    boolean cookies = (text[place.nameEnd - 1] | 0x20) == 'e';
    if (cookies) {
      while (end + 1 < in.length && text[end] == ';' && text[end + 1] == ' ') {
        end = plain(in, end + 2);
      }
      return end;
    }
    if (isHarmless(in, place, end)) {
      return value;
    }
    boolean scheme = end < in.length && text[end] == ' ' && isScheme(text, value, end);
    if (!scheme) {
      return end;
    }
    end = plain(in, end + 1);
    while (end + 2 < in.length
        && text[end] == ','
        && text[end + 1] == ' '
        && isParameter(in, end + 2, value)) {
      end = plain(in, end + 2);
    }
    return end;
  }

  private static boolean isScheme(char[] text, int from, int to) {
    for (int at = from; at < to; at++) {
      if (!Chars.isWord(text[at]) && text[at] != '-') {
        return false;
      }
    }
    return to - from <= 20;
  }

  /** Whether {@code name=} of a scheme with parameters follows: Digest, AWS4-HMAC-SHA256, OAuth. */
  private static boolean isParameter(Reading in, int from, int value) {
    return !Chars.standsIgnoringCase("bearer", in.text, value, in.length)
        && !Chars.standsIgnoringCase("basic", in.text, value, in.length)
        && isAssigned(in, from);
  }

  /** Whether a name stands here, and what separates it from its value. */
  private static boolean isNamed(Reading in, int from) {
    int at = from;
    while (at < in.length && at - from < 64 && (Chars.of(in.text[at]) & Chars.NAME) != 0) {
      at++;
    }
    if (at == from || at == in.length || Chars.isDigit(in.text[from])) {
      return false;
    }
    return in.text[at] == '='
        || (in.text[at] == ':' && at + 1 < in.length && Chars.isBlank(in.text[at + 1]));
  }

  /** Whether a name and an equals sign stand here. */
  private static boolean isAssigned(Reading in, int from) {
    int at = from;
    while (at < in.length
        && at - from < 64
        && (Chars.isWord(in.text[at]) || in.text[at] == '_' || in.text[at] == '-')) {
      at++;
    }
    return at > from && at < in.length && in.text[at] == '=';
  }

  /** Where a value without quotes ends. */
  private static int plain(Reading in, int value) {
    int at = value;
    while (at < in.length && !endsPlain(in, at, value)) {
      at++;
    }
    return at;
  }

  private static boolean endsPlain(Reading in, int at, int value) {
    char[] text = in.text;
    char unit = text[at];
    switch (unit) {
      case ' ', '\t', '\n', '\r', '&', ';', '"', '<', '|', 0xA0, 0x2028, 0x2029, 0x85 -> {
        return true;
      }
      case ',' -> {
        return at + 1 == in.length
            || Chars.isBlank(text[at + 1])
            || Chars.isQuote(text[at + 1])
            || isAssigned(in, at + 1);
      }
      case ')', ']', '}', '\'' -> {
        return at > value && (at + 1 == in.length || !Chars.isWord(text[at + 1]));
      }
      case '\\' -> {
        return at + 1 < in.length && (text[at + 1] == '"' || text[at + 1] == 'n');
      }
      default -> {
        return false;
      }
    }
  }

  /** In a map or record that Java prints, a value may have blanks: to the next name or the end. */
  private static int inMap(Reading in, Place place, int plain) {
    if (plain == in.length || in.text[plain] != ' ' || in.text[place.separator] != '=') {
      return plain;
    }
    if (!isInBraces(in.text, place.name)) {
      return plain;
    }
    int limit = Math.min(in.length, plain + LONGEST_MAP);
    for (int at = plain; at < limit; at++) {
      char unit = in.text[at];
      if (unit == '}' || unit == ']') {
        return at;
      }
      if (Chars.isBreak(unit) || (unit == ' ' && isAssigned(in, at + 1))) {
        return in.text[at - 1] == ',' ? at - 1 : at;
      }
    }
    return plain;
  }

  private static boolean isInBraces(char[] text, int name) {
    int closed = 0;
    for (int at = name - 1; at >= 0 && name - at < LONGEST_MAP / 4; at--) {
      char unit = text[at];
      if (unit == '}' || unit == ']') {
        closed++;
      } else if ((unit == '{' || unit == '[') && --closed < 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether what stands in a value's place is no secret: said of it, masked, or counted. */
  private static boolean isHarmless(Reading in, Place place, int end) {
    char[] text = in.text;
    int value = place.value;
    int to = end;
    while (to > value && (text[to - 1] == '.' || text[to - 1] == ',' || text[to - 1] == ':')) {
      to--;
    }
    if (to == value
        || Chars.stands("arn:", text, value, in.length)
        || Chars.stands("${", text, value, in.length)) {
      return true;
    }
    int same = value;
    while (same < to && (text[same] == '*' || text[same] == '%' || text[same] == '-')) {
      same++;
    }
    if (same == to) {
      return true;
    }
    boolean many = (text[place.nameEnd - 1] | 0x20) == 's' && !isPass(text, place);
    if (many && isCount(text, value, to)) {
      return true;
    }
    return isSaid(text, value, to, place.spoken);
  }

  private static boolean isPass(char[] text, Place place) {
    return Chars.standsIgnoringCase("pass", text, place.nameEnd - 4, place.nameEnd);
  }

  private static boolean isCount(char[] text, int from, int to) {
    for (int at = from; at < to; at++) {
      if (!Chars.isDigit(text[at]) && text[at] != '.' && text[at] != ',') {
        return false;
      }
    }
    return true;
  }

  private static boolean isSaid(char[] text, int from, int to, boolean spoken) {
    for (String said : SAID) {
      if (said.length() == to - from && Chars.standsIgnoringCase(said, text, from, to)) {
        return spoken || said.equals("null") || said.equals("true") || said.equals("false");
      }
    }
    return false;
  }
}
