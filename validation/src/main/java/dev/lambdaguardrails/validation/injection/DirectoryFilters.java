// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.injection;

/** Sees filters of a directory that a value closes, to open its own. One pass. */
final class DirectoryFilters {
  private DirectoryFilters() {}

  static void read(String text, Hits hits) {
    if (open(text) || punctuation(text)) {
      hits.add(InjectionRule.LDAP_FILTER);
      return;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c == ')' && closes(text, i))
          || (c == '(' && combined(text, i))
          || (c == '*' && bare(text, i))) {
        hits.add(InjectionRule.LDAP_FILTER);
        return;
      }
    }
  }

  /** Nothing but signs of a filter, which close more than they open and go on behind it. */
  private static boolean punctuation(String text) {
    int depth = 0;
    int broken = -1;
    int last = text.length() - 1;
    for (int i = 0; i <= last; i++) {
      char c = text.charAt(i);
      if (last > 11 || (c != '*' && c != '(' && c != ')' && c != '|' && c != '&' && c != '!')) {
        return false;
      }
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      broken = broken < 0 && depth < 0 ? i : broken;
    }
    return broken >= 0 && text.indexOf('*') >= 0 && text.charAt(last) != ')' && last > 1;
  }

  /** Behind the end of a filter: another, or a combination of others. */
  private static boolean closes(String text, int close) {
    int i = Chars.skipSpace(text, close + 1);
    char c = Chars.at(text, i);
    if (c == '&' || c == '|' || c == '!') {
      int open = Chars.skipSpace(text, i + 1);
      return Chars.at(text, open) == '(' && item(text, open + 1);
    }
    if (c != '(') {
      return false;
    }
    if (Chars.at(text, i + 1) == '('
        && (Chars.at(text, i + 2) == '|' || Chars.at(text, i + 2) == '&')) {
      return item(text, i + 3) || Chars.at(text, i + 3) == '(';
    }
    int inside = Chars.skipSpace(text, i + 1);
    char sign = Chars.at(text, inside);
    if (sign == '&' || sign == '|' || sign == '!') {
      char next = Chars.at(text, Chars.skipSpace(text, inside + 1));
      return next == '(' || next == ')' || next == 0 || (sign == '|' && next == '|');
    }
    return item(text, i + 1) || constants(text, i + 1);
  }

  /** Two digits compared, which every entry or none passes. */
  private static boolean constants(String text, int from) {
    return Chars.digit(Chars.at(text, from))
        && Chars.at(text, from + 1) == '='
        && Chars.digit(Chars.at(text, from + 2))
        && (from + 3 == text.length() || Chars.at(text, from + 3) == ')');
  }

  /** An attribute and a comparison, as a filter writes them. */
  private static boolean item(String text, int from) {
    int start = Chars.skipSpace(text, from);
    int i = start;
    while (i < text.length()
        && i - start < 64
        && (Chars.alnum(text.charAt(i))
            || text.charAt(i) == '-'
            || text.charAt(i) == ':'
            || text.charAt(i) == ';'
            || text.charAt(i) == '.'
            || text.charAt(i) == '_')) {
      i++;
    }
    char c = Chars.at(text, i);
    boolean compared =
        c == '=' || ((c == '~' || c == '<' || c == '>') && Chars.at(text, i + 1) == '=');
    return i > start
        && Chars.letter(text.charAt(start))
        && compared
        && (c != '='
            || (Chars.at(text, i + 1) != '='
                && Chars.at(text, i + 1) != '>'
                && Chars.at(text, i + 1) != '"'));
  }

  /** A filter that any value passes, where a text begins, or behind the sign of a combination. */
  private static boolean present(String text, int open) {
    char before = Chars.at(text, open - 1);
    boolean edge = open == 0 || ((before == '|' || before == '&' || before == '!') && open < 3);
    int end = Chars.wordEnd(text, open + 1);
    return edge
        && end > open + 1
        && (Chars.starts(text, end, "=*)")
            || (open == 1 && Chars.at(text, end) == '=')
            || (open == 0 && pattern(text, end)));
  }

  /** Whether a comparison with a pattern is all that the filter holds, and the text. */
  private static boolean pattern(String text, int equals) {
    int close = text.length() - 1;
    int star = text.indexOf('*', equals);
    return text.charAt(equals) == '='
        && text.charAt(close) == ')'
        && star > equals
        && (star == close - 1 || star == equals + 1)
        && text.indexOf(' ') < 0;
  }

  /** A combination of filters, from its start. */
  private static boolean combined(String text, int open) {
    if (present(text, open)) {
      return true;
    }
    char sign = Chars.at(text, open + 1);
    if (sign != '&' && sign != '|' && sign != '!') {
      return false;
    }
    int inner = Chars.skipSpace(text, open + 2);
    return Chars.at(text, inner) == '(' && item(text, inner + 1);
  }

  /** Accounts that every directory has, and attributes by which it is searched. */
  private static final Words KNOWN =
      Words.of(
          "admin administrator root",
          "uid= cn= sn= mail= userpassword= samaccountname= objectclass= userprincipalname=");

  /** The signs of a filter, as a URL spells them. */
  private static final Words SIGNS = Words.of("28 29 2a 7c 26 21");

  /** Whether the text is one such account or attribute and a star, or one such sign, encoded. */
  static boolean open(String text) {
    int last = text.length() - 1;
    return (last < 24 && text.charAt(last) == '*' && KNOWN.find(text, 0, last) > 0)
        || (last == 2 && text.charAt(0) == '%' && SIGNS.find(text, 1, 3) > 0);
  }

  /** A star that closes filters and hides the rest. */
  private static boolean bare(String text, int star) {
    int i = star + 1;
    while (Chars.at(text, i) == ')') {
      i++;
    }
    int closed = i - star - 1;
    char after = Chars.at(text, i);
    boolean near = star < 24;
    return (closed > 0
            && near
            && ((after == '(' && Chars.at(text, i + 1) != 0 && item(text, i + 1))
                || (after == 0 && i < text.length())
                || after == '%'
                || (after == '(' && closed > 1)
                || ((after == '|' || after == '&') && i == text.length() - 1)
                || (closed > 1 && i == text.length() && text.indexOf('(') < 0)))
        || (closed == 0 && star == 0 && after == '|' && text.length() < 6)
        || (star == 0 && (Chars.starts(text, 1, "(|(") || Chars.starts(text, 1, "()|")));
  }
}
