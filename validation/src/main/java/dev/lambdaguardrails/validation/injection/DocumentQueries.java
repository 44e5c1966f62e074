// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.injection;

/** Sees operators and where-clauses of document databases. One pass. */
final class DocumentQueries {
  static final Words OPERATORS =
      Words.of(
          "ne eq gt gte lt lte in nin or and nor not exists regex where type mod text all size"
              + " elemmatch options expr jsonschema near nearsphere geowithin geointersects"
              + " function accumulator match out merge lookup project group unwind set unset inc"
              + " push pull addtoset rename facet graphlookup comment slice bitsallset sum cond"
              + " func query keys");

  private DocumentQueries() {}

  static void read(String text, Hits hits) {
    for (int i = text.indexOf('$'); i >= 0; i = text.indexOf('$', i + 1)) {
      int end = Chars.wordEnd(text, i + 1);
      if (OPERATORS.find(text, i + 1, end) > 0 && key(text, i, end)) {
        hits.add(
            Chars.starts(text, i, "$where")
                    || Chars.starts(text, i, "$function")
                    || Chars.starts(text, i, "$accumulator")
                ? InjectionRule.NOSQL_SCRIPT
                : InjectionRule.NOSQL_OPERATOR);
      }
    }
    script(text, hits);
  }

  /** Whether the operator is the key of an object or of a parameter. */
  private static boolean key(String text, int dollar, int end) {
    char before = Chars.at(text, dollar - 1);
    char after = Chars.at(text, end);
    int next = Chars.skipSpace(text, end);
    if ((before == '[' && (after == ']' || after == '\'' || after == '"'))
        || (before == '.' && after == '=')) {
      return true;
    }
    if (before == '"' || before == '\'' || before == '\\') {
      int colon = after == '\\' ? end + 2 : end + 1;
      return (after == before || after == '"')
          && Chars.at(text, Chars.skipSpace(text, colon)) == ':';
    }
    char value = Chars.at(text, Chars.skipSpace(text, next + 1));
    int last = Chars.skipSpaceBack(text, dollar);
    char opener = Chars.at(text, last);
    boolean where = Chars.starts(text, dollar, "$where");
    return (Chars.at(text, next) == ':'
            && (opener == '{' || opener == ',' || last < 0)
            && (where
                || value == '"'
                || value == '\''
                || value == '{'
                || value == '['
                || Chars.digit(value)
                || value == '/'
                || Chars.starts(text, Chars.skipSpace(text, next + 1), "null")
                || Chars.starts(text, Chars.skipSpace(text, next + 1), "true")
                || Chars.starts(text, Chars.skipSpace(text, next + 1), "false")))
        || (where && (after == '=' || after == '('));
  }

  /** JavaScript behind the end of a string, or about the document. */
  private static void script(String text, Hits hits) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\'' || c == '"') {
        if (breakout(text, i, c)) {
          hits.add(InjectionRule.NOSQL_SCRIPT);
          return;
        }
      } else if (c == '.') {
        if (collection(text, i)
            || document(text, i)
            || Chars.starts(text, i - 6, "object.keys(this)")) {
          hits.add(InjectionRule.NOSQL_SCRIPT);
          return;
        }
      } else if (c == ';' || i == 0) {
        int start = Chars.skipSpace(text, c == ';' ? i + 1 : i);
        if (statement(text, start)
            && (i > 0
                || Chars.starts(text, start, "it=")
                || (Chars.starts(text, start, "while")
                    && Chars.find(text, start, start + 10, "true") > 0
                    && text.indexOf('}') > 0))) {
          hits.add(InjectionRule.NOSQL_SCRIPT);
          return;
        }
      }
    }
  }

  private static boolean statement(String text, int i) {
    if (Chars.starts(text, i, "return")) {
      int value = Chars.skipSpace(text, i + 6);
      char c = Chars.at(text, value);
      return value > i + 6
          && (Chars.digit(c)
              || c == '\''
              || c == '"'
              || c == '('
              || Chars.starts(text, value, "true")
              || Chars.starts(text, value, "this."))
          && Chars.find(text, value, value + 40, "//")
                  + Chars.find(text, value, value + 40, "}")
                  + Chars.find(text, value, value + 40, ";")
                  + Chars.find(text, value, value + 40, "'")
              > (Chars.digit(Chars.at(text, 0)) ? -5 : -4);
    }
    if (Chars.starts(text, i, "while") || Chars.starts(text, i, "for")) {
      int open = Chars.skipSpace(text, i + (Chars.starts(text, i, "for") ? 3 : 5));
      return Chars.at(text, open) == '('
          && (Chars.at(text, open + 1) == '1'
              || Chars.starts(text, open + 1, "true")
              || Chars.at(text, open + 1) == ';');
    }
    return Chars.starts(text, i, "it=new")
        || Chars.starts(text, i, "sleep(")
        || (Chars.starts(text, i, "var d") && Chars.find(text, i, i + 30, "new date") > 0)
        || Chars.starts(text, i, "do{")
        || Chars.starts(text, i, "db.");
  }

  private static boolean breakout(String text, int quote, char sign) {
    int i = Chars.skipSpace(text, quote + 1);
    while (Chars.at(text, i) == ')' || Chars.at(text, i) == '}') {
      i = Chars.skipSpace(text, i + 1);
    }
    char c = Chars.at(text, i);
    if ((c == '|' || c == '&') && Chars.at(text, i + 1) == c) {
      int value = Chars.skipSpace(text, i + 2);
      int end = value;
      while (end < text.length()
          && end - value < 40
          && (Chars.word(text.charAt(end))
              || text.charAt(end) == '\''
              || text.charAt(end) == '"'
              || text.charAt(end) == '.')) {
        end++;
      }
      int equals = Chars.skipSpace(text, end);
      return (Chars.at(text, equals) == '=' && Chars.at(text, equals + 1) == '=')
          || Chars.starts(text, value, "this.")
          || (Chars.starts(text, value, "true") && Chars.find(text, end, end + 4, "//") >= 0);
    }
    if (c == ',') {
      int dollar = Chars.skipSpace(text, i + 1);
      return Chars.at(text, dollar) == '$'
          && OPERATORS.find(text, dollar + 1, Chars.wordEnd(text, dollar + 1)) > 0;
    }
    return c == '}'
        && sign != 0
        && Chars.at(text, Chars.skipSpace(text, i + 1)) == ','
        && Chars.find(text, i, i + 10, "$") > 0;
  }

  /** A call on a collection. */
  private static boolean collection(String text, int dot) {
    if (!Chars.starts(text, dot - 2, "db.") || Chars.word(Chars.at(text, dot - 3))) {
      return false;
    }
    int end = Chars.wordEnd(text, dot + 1);
    int method = Chars.at(text, end) == '.' ? end + 1 : dot + 1;
    return Chars.starts(text, method, "find")
        || Chars.starts(text, method, "insert")
        || Chars.starts(text, method, "drop")
        || Chars.starts(text, method, "remove")
        || Chars.starts(text, method, "getcollection")
        || Chars.starts(text, method, "version")
        || Chars.starts(text, method, "update")
        || Chars.starts(text, method, "delete")
        || Chars.starts(text, method, "eval")
        || Chars.starts(text, method, "injection");
  }

  /** A field of the document in a comparison. */
  private static boolean document(String text, int dot) {
    if (!Chars.starts(text, dot - 4, "this.") || Chars.word(Chars.at(text, dot - 5))) {
      return false;
    }
    int end = Chars.wordEnd(text, dot + 1);
    int next = Chars.skipSpace(text, end);
    char before = Chars.at(text, Chars.skipSpaceBack(text, dot - 4));
    boolean joined =
        before == '|' || before == '&' || before == '\'' || before == '"' || before == '(';
    return Chars.starts(text, end, ".match(")
        || (Chars.starts(text, end, ".substring(") && joined)
        || ((joined || dot == 4) && Chars.at(text, next) == '=' && Chars.at(text, next + 1) == '=')
        || (joined && (Chars.at(text, next) == '!' || Chars.at(text, next) == '>'))
        || (Chars.starts(text, dot, ".password") && joined);
  }
}
