// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.logging.internal;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A name and what follows it: {@code "name":"value"} of JSON at any depth of escaping, {@code
 * name=value}, {@code name: value}, {@code name => value}, headers, query strings, connection
 * strings, maps and records as Java prints them, {@code <name>value</name>}.
 */
final class NameValues {
  private static final int MOST_BLANKS = 8;

  private NameValues() {}

  /** Reads what stands around a {@code :}, {@code =} or {@code >}; returns where to go on. */
  static int read(Reading in, int at) {
    char[] text = in.text;
    int nameEnd = nameEnd(text, at);
    int name = in.names.begin(text, nameEnd);
    if (!in.names.mayBeSensitive() && (name < 2 || text[name - 1] != ' ')) {
      return at + 1;
    }
    int spaced = in.live.types().spaced(text, nameEnd);
    if (spaced >= 0) {
      return read(in, at, spaced, nameEnd, Kind.SENSITIVE);
    }
    if (name == nameEnd || (Chars.isDigit(text[nameEnd - 1]) && isNumber(text, name, nameEnd))) {
      return at + 1;
    }
    if (text[at] == '>' && !isTag(text, name)) {
      return at + 1;
    }
    Kind kind = kind(in, name, nameEnd);
    return kind == null ? at + 1 : read(in, at, name, nameEnd, kind);
  }

  /** Reads the value of a sensitive name; returns where to go on. */
  private static int read(Reading in, int at, int name, int nameEnd, Kind kind) {
    char[] text = in.text;
    int value = at + 1;
    while (value < in.length && (text[value] == '=' || text[value] == '>')) {
      value++;
    }
    int separated = value;
    while (value < in.length && value - separated < MOST_BLANKS && Chars.isBlank(text[value])) {
      value++;
    }
    if (value == in.length) {
      return at + 1;
    }
    boolean listed = text[at] == ':' && name > 0 && text[name - 1] == ':';
    if (listed && value == separated) {
      return at + 1;
    }
    boolean spoken = value > separated && (nameEnd == at || Chars.isBlank(text[nameEnd]));
    return Values.read(in, new Values.Place(name, nameEnd, at, value, spoken, kind));
  }

  /** Reads what is said of a name: {@code the password is value}, if that may be one. */
  static void spoken(Reading in, int is, int end) {
    char[] text = in.text;
    int nameEnd = is - 1;
    int name = nameEnd > 0 && text[nameEnd] == ' ' ? nameBegin(text, nameEnd) : is;
    int to = end + 1;
    while (to < in.length && text[to] > ' ') {
      to++;
    }
    if (name < nameEnd
        && SensitiveNames.contains(text, name, nameEnd, in.letters)
        && Mixture.hasDigit(text, end + 1, to)) {
      var unused = Values.read(in, new Values.Place(name, nameEnd, end, end + 1, true, Kind.NAME));
    }
  }

  /** What the name's value is: sensitive by its component or by its name; null if neither. */
  private static @Nullable Kind kind(Reading in, int name, int end) {
    Kind kind = in.names.mayBeSensitive() ? in.names.kind(in.text, name, end) : null;
    if (kind != null) {
      return kind;
    }
    return joinsWordBefore(in.text, name, end) && namesInWords(in, name, end) ? Kind.NAME : null;
  }

  /** Whether a name may be the last of more words: {@code API key}, {@code card number}. */
  private static boolean joinsWordBefore(char[] text, int name, int end) {
    if (name < 2 || text[name - 1] != ' ' || !Chars.isWord(text[name - 2])) {
      return false;
    }
    return Chars.standsIgnoringCase("key", text, name, end)
        || Chars.standsIgnoringCase("number", text, name, end)
        || Chars.standsIgnoringCase("code", text, name, end)
        || Chars.standsIgnoringCase("phrase", text, name, end)
        || Chars.standsIgnoringCase("id", text, name, end)
        || Chars.standsIgnoringCase("string", text, name, end);
  }

  private static boolean namesInWords(Reading in, int name, int end) {
    int begin = nameBegin(in.text, name - 1);
    int count = SensitiveNames.plain(in.text, begin, end, in.letters);
    char[] joined = Arrays.copyOf(in.letters, count);
    return SensitiveNames.contains(joined, 0, count, in.letters);
  }

  /** Where the name before a separator ends: behind blanks, quotes and their backslashes. */
  private static int nameEnd(char[] text, int at) {
    int end = at;
    while (end > 0 && at - end < 2 && Chars.isBlank(text[end - 1])) {
      end--;
    }
    if (end > 0 && (Chars.isQuote(text[end - 1]) || text[end - 1] == ']')) {
      end--;
      while (end > 0 && at - end < 24 && text[end - 1] == '\\') {
        end--;
      }
    }
    return end;
  }

  private static int nameBegin(char[] text, int end) {
    int begin = end;
    while (begin > 0 && end - begin <= SensitiveNames.LONGEST && isOfName(text[begin - 1])) {
      begin--;
    }
    return begin;
  }

  private static boolean isOfName(char unit) {
    return (Chars.of(unit) & Chars.NAME) != 0;
  }

  private static boolean isNumber(char[] text, int from, int to) {
    for (int at = from; at < to; at++) {
      if (Chars.isLetter(text[at])) {
        return false;
      }
    }
    return true;
  }

  private static boolean isTag(char[] text, int name) {
    return name > 0
        && (text[name - 1] == '<'
            || (text[name - 1] == ':' && name > 1 && Chars.isWord(text[name - 2])));
  }
}
