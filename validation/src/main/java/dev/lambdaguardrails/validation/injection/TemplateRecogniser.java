// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.injection;

/**
 * Sees expressions between the marks of template languages. A name, or names joined by dots, as
 * merge fields hold, is none; arithmetic, calls and reflection are. One pass, and long because the
 * languages share their marks.
 */
final class TemplateRecogniser {
  private static final int WINDOW = 400;

  /** Braces inside braces; those further in are looked at on their own. */
  private static final int DEEPEST = 12;

  private static final Words SELF =
      Words.of(
          "self config request app _self settings application session cycler joiner namespace"
              + " lipsum get_flashed_messages url_for g dump debug phpinfo range dict __class__");

  private static final Words DIRECTIVES =
      Words.of(
          "assign include set import include_php eval parse define evaluate call macro extends exec"
              + " list function php");

  /** What pages of Java have at hand in any expression. */
  private static final Words SCOPES =
      Words.of(
          "pagecontext applicationscope sessionscope requestscope pagescope facescontext initparam"
              + " servletcontext externalcontext");

  /** What directives of FreeMarker begin with, behind {@code <#}. */
  private static final Words TAGS =
      Words.of("if list switch attempt global local ftl setting visit items compress escape");

  /** Directives of Smarty that take an attribute. */
  private static final Words ATTRIBUTED =
      Words.of("include assign math function fetch eval insert include_php capture block");

  /** What a request brought, by the names of Python's frameworks. */
  private static final Words REQUESTED = Words.of("args form cookies headers environ values");

  private static final Words GLOBALS = Words.of("global globalthis process root session request");

  private TemplateRecogniser() {}

  static void read(String text, Hits hits) {
    for (int i = 0; i + 1 < text.length(); i++) {
      char c = text.charAt(i);
      char next = text.charAt(i + 1);
      if ((next == '{'
              && (c == '{' || c == '$' || c == '#' || c == '*' || c == '@' || c == '%' || c == '~'))
          || (c == '@' && next == '(')) {
        expression(text, i, c, hits);
      } else if (c == '$' && next == '[' && arithmetic(text, i + 1)) {
        hits.add(InjectionRule.TEMPLATE_EXPRESSION);
      } else if ((c == '<' && (next == '%' || next == '#'))
          || (c == '[' && next == '#')
          || (c == '{' && next == '%')) {
        tag(text, i, hits);
      } else if (c == '#' && Chars.letter(next)) {
        directive(text, i, hits);
      } else if (c == '<' && next == '!') {
        serverInclude(text, i, hits);
      } else if (c == '{'
          && (Chars.starts(text, i, "{php}")
              || Chars.starts(text, i, "{$smarty")
              || Chars.starts(text, i, "{literal}")
              || Chars.starts(text, i, "{self::")
              || Chars.starts(text, i, "{system(")
              || arithmetic(text, i)
              || attributed(text, i)
              || (Chars.starts(text, i, "{if ") && Chars.find(text, i, i + 60, "{/if}") > 0))) {
        hits.add(InjectionRule.TEMPLATE_DIRECTIVE);
      }
    }
    Reflection.read(text, hits);
  }

  /** A directive of Smarty with its first attribute. */
  static boolean attributed(String text, int open) {
    int end = Chars.wordEnd(text, open + 1);
    int value = Chars.wordEnd(text, end + 1);
    return Chars.at(text, end) == ' '
        && Chars.at(text, value) == '='
        && value > end + 1
        && ATTRIBUTED.find(text, open + 1, end) > 0;
  }

  /** A product of two numbers between braces, or a sum between brackets, and nothing else. */
  private static boolean arithmetic(String text, int open) {
    boolean bracket = text.charAt(open) == '[';
    int i = open + 1;
    while (Chars.digit(Chars.at(text, i))) {
      i++;
    }
    int sign = i;
    if (i == open + 1 || (Chars.at(text, i) != '*' && !(bracket && Chars.at(text, i) == '+'))) {
      return false;
    }
    i++;
    while (Chars.digit(Chars.at(text, i)) || Chars.at(text, i) == '\'') {
      i++;
    }
    return i > sign + 1 && Chars.at(text, i) == (bracket ? ']' : '}');
  }

  /** Objects that only the engine itself has, and literals that are piped or have members. */
  private static boolean special(String text, int from, int to, char mark) {
    int end = Chars.wordEnd(text, from);
    char first = Chars.at(text, from);
    if (mark == '{') {
      return ((Chars.digit(first) && Chars.at(text, end) == '|')
          || (first == '[' && Chars.find(text, from, to, "]|") > 0)
          || ((Chars.starts(text, from, "print")
                  || Chars.starts(text, from, "define ")
                  || Chars.starts(text, from, "html "))
              && Chars.at(text, Chars.skipSpace(text, end)) == '"')
          || (Chars.starts(text, from, "request.")
              && REQUESTED.find(text, from + 8, Chars.wordEnd(text, from + 8)) > 0)
          || (first == '#' && block(text, from + 1))
          || Chars.find(text, from, to, "\"constructor\"") > 0
          || (SELF.find(text, from, end) > 0 && Chars.at(text, end) == '[')
          || Chars.find(text, from, to, ".constructor") > 0
          || Chars.starts(text, from, "settings.secret")
          || Chars.starts(text, from, "<%["));
    }
    return SCOPES.find(text, from, end) > 0
        || (mark == '#' && GLOBALS.find(text, from, end) > 0 && Chars.at(text, end) == '.')
        || (mark == '$' && (first == '.' || first == '@') && Chars.letter(Chars.at(text, from + 1)))
        || ((mark == '$' || mark == '%') && first == '#' && context(text, from + 1, to, mark))
        || ((first == '\'' || first == '"')
            && Chars.at(text, from + 1) == first
            && Chars.at(text, from + 2) == '.');
  }

  /** A block of Handlebars that is given a literal or another call. */
  private static boolean block(String text, int name) {
    int end = Chars.wordEnd(text, name);
    char first = Chars.at(text, end + 1);
    return end > name
        && Chars.at(text, end) == ' '
        && (Chars.starts(text, name, "with") || Chars.starts(text, name, "each"))
        && (first == '"' || first == '\'' || Chars.digit(first));
  }

  /** A variable of OGNL's or SpEL's context, with more than its name. */
  private static boolean context(String text, int name, int to, char mark) {
    int end = Chars.wordEnd(text, name);
    char after = Chars.at(text, end);
    return end > name
        && Chars.letter(text.charAt(name))
        && (after == '='
            || after == '.'
            || (after == '[' && mark == '%')
            || (mark == '%' && end == to));
  }

  private static void expression(String text, int i, char mark, Hits hits) {
    int from = i + 2;
    if (mark == '{'
        && (Chars.at(text, from) == '%' || Chars.at(text, from) == '<')
        && Chars.space(Chars.at(text, from + 1))) {
      return;
    }
    int limit = Math.min(text.length(), from + WINDOW);
    int close = from;
    char end = mark == '@' && text.charAt(i + 1) == '(' ? ')' : '}';
    int depth = 0;
    while (close < limit) {
      char c = text.charAt(close);
      if (c == '{' || (c == '(' && end == ')')) {
        if (++depth > DEEPEST) {
          break;
        }
      } else if (c == end && depth-- == 0) {
        break;
      }
      close++;
    }
    if (end == ')' && (close == limit || (i > 0 && Chars.word(text.charAt(i - 1))))) {
      return;
    }
    if (close > from && computes(text, from, close, mark)) {
      hits.add(InjectionRule.TEMPLATE_EXPRESSION);
    }
  }

  /** Whether what stands between the marks computes something. */
  private static boolean computes(String text, int from, int to, char mark) {
    int start = Chars.skipSpace(text, from);
    if (start < to
        && (text.charAt(start) == '=' || text.charAt(start) == '{' || text.charAt(start) == '-')) {
      start = Chars.skipSpace(text, start + 1);
    }
    int word = Chars.wordEnd(text, start);
    if ((mark == '{'
            && SELF.find(text, start, word) > 0
            && (Chars.skipSpace(text, word) >= to || Chars.at(text, word) == '('))
        || Chars.starts(text, start, "app.request")) {
      return true;
    }
    if (special(text, start, to, mark)) {
      return true;
    }
    boolean numbers = false;
    for (int i = start; i < to; i++) {
      char c = text.charAt(i);
      if (c == '*' || c == '+' || c == '-' || c == '/' || c == '%' || c == '^') {
        numbers |= operand(text, i - 1, start, -1) && operand(text, i + 1, to, 1);
      } else if (c == '~' && mark == '{') {
        numbers |= operand(text, i - 1, start, -1) && operand(text, i + 1, to, 1);
      } else if ((c == '=' || c == '!') && Chars.at(text, i + 1) == '=' && i > start) {
        numbers |= operand(text, i - 1, start, -1) && operand(text, i + 2, to, 1);
      } else if ((c == '<' || c == '>') && mark == '{' && i > start) {
        numbers |= operand(text, i - 1, start, -1) && operand(text, i + 1, to, 1);
      } else if (c == '`') {
        if (command(text, i + 1)) {
          return true;
        }
      } else if (c == '[' && i > start && mark == '{') {
        char before = text.charAt(i - 1);
        if (before == ')' || before == '\'' || before == '"') {
          return true;
        }
      } else if (c == '(') {
        if (called(text, i, start, mark)) {
          return true;
        }
      } else if (c == '_'
          && Chars.at(text, i + 1) == '_'
          && Chars.letter(Chars.at(text, i + 2))
          && Chars.find(text, i + 2, to, "__") > 0) {
        return true;
      } else if (c == '|'
          && (Chars.starts(text, Chars.skipSpace(text, i + 1), "attr")
              || Chars.starts(text, Chars.skipSpace(text, i + 1), "system")
              || Chars.starts(text, Chars.skipSpace(text, i + 1), "passthru")
              || filter(text, Chars.skipSpace(text, i + 1)))) {
        return true;
      }
    }
    return numbers;
  }

  /** A command of a shell that is no word of a language. */
  private static boolean command(String text, int from) {
    int kind = ShellWords.COMMANDS.find(text, from, Chars.wordEnd(text, from));
    return kind != 0 && kind != ShellWords.DOUBTFUL;
  }

  /** A filter that calls what it is given the name of. */
  private static boolean filter(String text, int name) {
    int end = Chars.wordEnd(text, name);
    boolean calls =
        Chars.starts(text, name, "filter")
            || Chars.starts(text, name, "map")
            || Chars.starts(text, name, "sort")
            || Chars.starts(text, name, "reduce");
    return calls
        && Chars.at(text, end) == '('
        && (Chars.at(text, end + 1) == '\'' || Chars.at(text, end + 1) == '"');
  }

  /** A number or a string beside an operator. */
  private static boolean operand(String text, int index, int limit, int step) {
    int i = index;
    while (i != limit
        && i >= 0
        && i < text.length()
        && (Chars.space(text.charAt(i))
            || text.charAt(i) == '('
            || text.charAt(i) == ')'
            || text.charAt(i) == '*')) {
      i += step;
    }
    char c = Chars.at(text, i);
    if (c == '\'' || c == '"') {
      return true;
    }
    if (!Chars.digit(c)) {
      return false;
    }
    while (i >= 0 && i < text.length() && Chars.digit(text.charAt(i))) {
      i += step;
    }
    return !Chars.letter(Chars.at(text, i)) || (i < limit && step < 0);
  }

  /** A call with a text as argument, on a text or with reflection about it. */
  private static boolean called(String text, int open, int from, char mark) {
    char before = Chars.at(text, open - 1);
    if (open == from || !Chars.word(before)) {
      return before == ')' || before == ']';
    }
    int argument = Chars.skipSpace(text, open + 1);
    char first = Chars.at(text, argument);
    int name = Chars.wordStart(text, open);
    boolean method = name > from && text.charAt(name - 1) == '.';
    boolean quoted = first == '\'' || first == '"' || first == '\\';
    if (mark == '{') {
      return (quoted
              && (method
                  || (name == from
                      && !Chars.starts(text, name, "t(")
                      && !Chars.starts(text, name, "__("))))
          || (first == ')' && method)
          || (method && first != ')');
    }
    return mark != '$' || quoted || method || first == ')' || Chars.starts(text, name, "t(");
  }

  private static void tag(String text, int i, Hits hits) {
    int from = i + 2;
    char mark = text.charAt(i + 1);
    if (mark == '%' && Chars.at(text, i - 1) == '{') {
      return;
    }
    if (mark == '#') {
      int end = Chars.wordEnd(text, from);
      if ((DIRECTIVES.find(text, from, end) > 0 || TAGS.find(text, from, end) > 0)
          && (Chars.space(Chars.at(text, end)) || Chars.at(text, end) == '>')) {
        hits.add(InjectionRule.TEMPLATE_DIRECTIVE);
      }
      return;
    }
    int close = Chars.find(text, from, from + WINDOW, text.charAt(i) == '<' ? "%>" : "%}");
    if (close < 0) {
      return;
    }
    if (text.charAt(i) == '<') {
      hits.add(InjectionRule.TEMPLATE_DIRECTIVE);
      return;
    }
    int word = Chars.skipSpace(text, from);
    if (word < close && Chars.at(text, word) == '-') {
      word = Chars.skipSpace(text, word + 1);
    }
    int end = Chars.wordEnd(text, word);
    boolean statement = Chars.letter(Chars.at(text, word)) && end > word;
    if (computes(text, from, close, '{')
        || (statement
            && (DIRECTIVES.find(text, word, end) > 0
                || Chars.starts(text, word, "if true")
                || Chars.starts(text, word, "print")
                || Chars.starts(text, word, "debug")
                || (Chars.starts(text, word, "if ") && literal(text, word + 3))
                || (Chars.starts(text, word, "for")
                    && (Chars.find(text, word, close, "(") > 0
                        || Chars.find(text, word, close, "[") > 0))))) {
      hits.add(InjectionRule.TEMPLATE_DIRECTIVE);
    }
  }

  private static boolean literal(String text, int from) {
    char c = Chars.at(text, Chars.skipSpace(text, from));
    return Chars.digit(c) || c == '\'' || c == '"' || c == '(' || c == '[';
  }

  /** A directive of Velocity. */
  private static void directive(String text, int i, Hits hits) {
    int end = Chars.wordEnd(text, i + 1);
    if (Chars.at(text, Chars.skipSpace(text, end)) != '(') {
      return;
    }
    int argument = Chars.skipSpace(text, Chars.skipSpace(text, end) + 1);
    if (((Chars.starts(text, i + 1, "set") && end - i == 4)
            || Chars.starts(text, i + 1, "foreach")
            || Chars.starts(text, i + 1, "evaluate")
            || Chars.starts(text, i + 1, "if(")
            || Chars.starts(text, i + 1, "parse")
            || Chars.starts(text, i + 1, "include"))
        && (Chars.at(text, argument) == '$'
            || Chars.at(text, argument) == '"'
            || (Chars.starts(text, i + 1, "if(") && Chars.digit(Chars.at(text, argument))))) {
      hits.add(InjectionRule.TEMPLATE_DIRECTIVE);
    }
  }

  /** A server-side include. */
  private static void serverInclude(String text, int i, Hits hits) {
    int hash = Chars.skipSpace(text, i + 2);
    if (!Chars.starts(text, i, "<!--")) {
      if (Chars.at(text, hash) != '#') {
        return;
      }
    } else {
      hash = Chars.skipSpace(text, i + 4);
    }
    if (Chars.at(text, hash) != '#') {
      return;
    }
    if (Chars.starts(text, hash, "#exec")
        || Chars.starts(text, hash, "#include")
        || Chars.starts(text, hash, "#echo")
        || Chars.starts(text, hash, "#config")
        || Chars.starts(text, hash, "#printenv")
        || Chars.starts(text, hash, "#set")
        || Chars.starts(text, hash, "#fsize")
        || Chars.starts(text, hash, "#flastmod")
        || Chars.starts(text, hash, "#cmd")
        || Chars.starts(text, hash, "#if")
        || Chars.starts(text, hash, "#odbc")
        || Chars.starts(text, hash, "#email")) {
      hits.add(InjectionRule.TEMPLATE_DIRECTIVE);
    }
  }
}
