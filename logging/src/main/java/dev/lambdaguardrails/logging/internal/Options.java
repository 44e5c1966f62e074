// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.logging.internal;

/** Options of a command line: {@code --password value}, {@code -u name:password}. */
final class Options {
  private Options() {}

  /** Reads from the hyphens of an option on; returns where to go on. */
  static int read(Reading in, int at) {
    char[] text = in.text;
    int name = at;
    while (name < in.length && text[name] == '-') {
      name++;
    }
    int end = name;
    while (end < in.length && (Chars.isUrlBase64(text[end]) || text[end] == '.')) {
      end++;
    }
    boolean isOption =
        name - at <= 2
            && end > name
            && end + 1 < in.length
            && text[end] == ' '
            && !Chars.stands("--", text, end + 1, in.length)
            && (at == 0 || !Chars.isWord(text[at - 1]));
    if (!isOption) {
      return name;
    }
    if (Chars.stands("-u ", text, at, in.length) || Chars.stands("--user ", text, at, in.length)) {
      return user(in, end + 1);
    }
    if (name - at == 2 && SensitiveNames.contains(text, name, end, in.letters)) {
      return Values.read(in, new Values.Place(name, end, end, end + 1, true, Kind.NAME));
    }
    return name;
  }

  /** What follows the colon of a name and its password. */
  private static int user(Reading in, int from) {
    int colon = -1;
    int at = from;
    while (at < in.length && in.text[at] > ' ' && !Chars.isQuote(in.text[at])) {
      colon = colon < 0 && in.text[at] == ':' ? at : colon;
      at++;
    }
    if (colon > from) {
      in.found(colon + 1, at, Kind.NAME);
    }
    return from;
  }
}
