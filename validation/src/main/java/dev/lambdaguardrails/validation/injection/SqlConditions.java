// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.injection;

import static dev.lambdaguardrails.validation.injection.SqlTokens.*;

/** Conditions that OR, AND and their like add: tautologies, calls, queries. Not thread-safe. */
final class SqlConditions {
  private final SqlTokens tokens;
  private final Hits hits;
  private final SqlOperand left;
  private final SqlOperand right;

  /** Whether a number and the word before the condition are all that comes before it. */
  private boolean numeric;

  SqlConditions(SqlTokens tokens, Hits hits) {
    this.tokens = tokens;
    this.hits = hits;
    left = new SqlOperand(tokens);
    right = new SqlOperand(tokens);
  }

  /** Begins another reading of the tokens. */
  void begin() {
    numeric = false;
  }

  /** Judges the condition that this OR, AND, HAVING or their like adds. */
  void judge(int logic) {
    boolean symbol = tokens.text().charAt(tokens.start(logic)) < 'A';
    int end = left.read(logic + 1);
    if (left.kind() == SqlOperand.NONE) {
      return;
    }
    int before = logic - 1;
    while (before >= 0 && tokens.kind(before) == CLOSE) {
      before--;
    }
    boolean broken = before < 0 && tokens.quote() != 0 && tokens.afterQuote(before + 1);
    boolean first = before < 0 && tokens.kind(before) == START;
    if (left.kind() == SqlOperand.QUERY && (tokens.kind(logic + 1) != SqlWords.SELECT || broken)) {
      hits.add(InjectionRule.SQL_TAUTOLOGY);
      return;
    }
    int comparison = tokens.kind(end) == SqlWords.NOT ? end + 1 : end;
    numeric = logic == 1 && !symbol && tokens.kind(0) == NUMBER && tokens.kind(-1) == START;
    if (tokens.kind(comparison) == EQUALITY) {
      compare(comparison + 1, broken, first, symbol);
    } else if (tokens.kind(comparison) == SqlWords.COMPARE) {
      compareByWord(comparison, broken, first && !symbol);
    } else {
      alone(logic, before, end, broken);
    }
  }

  /** Two constants compared on their own: a tautology, or the end of one. */
  void constants(int equality) {
    if (equality == 1 && tokens.kind(-1) == START && tokens.kind(0) == NUMBER) {
      right.read(2);
      if (right.literal()
          && (tokens.kind(3) == SqlWords.LOGIC || (tokens.is(1, "<=>") && over(3)))) {
        hits.add(InjectionRule.SQL_TAUTOLOGY);
      }
      return;
    }
    if (tokens.kind(equality - 1) == STRING
        && (tokens.kind(equality + 1) == STRING || tokens.kind(equality + 1) == OPEN_STRING)
        && tokens.is(equality, "=")
        && tokens.text().charAt(tokens.start(equality + 1)) == '\''
        && tokens.quote() == 0
        && tokens.text().charAt(tokens.start(equality - 1)) == '\'') {
      hits.add(InjectionRule.SQL_TAUTOLOGY);
    }
  }

  /** Two constants compared by a word, and nothing else. */
  void words(int comparison) {
    boolean number = comparison == 1 && tokens.kind(0) == NUMBER && matches(1);
    int word = tokens.kind(1) == SqlWords.NOT ? 2 : 1;
    boolean string = comparison == word && tokens.kind(0) == STRING && matches(word);
    if (tokens.kind(-1) != START || tokens.quote() != 0 || !(number || string)) {
      return;
    }
    int end = right.read(comparison + 1);
    if (right.literal() && !right.open() && number == right.number() && over(end)) {
      hits.add(InjectionRule.SQL_TAUTOLOGY);
    }
  }

  private boolean matches(int i) {
    return tokens.is(i, "like")
        || tokens.is(i, "rlike")
        || tokens.is(i, "regexp")
        || tokens.is(i, "glob");
  }

  private void compare(int index, boolean broken, boolean first, boolean symbol) {
    int end = right.read(index);
    if (right.kind() == SqlOperand.NONE) {
      open(index, broken || first);
      return;
    }
    if (broken) {
      hits.add(InjectionRule.SQL_BREAKOUT);
    } else if (numeric && over(end)) {
      hits.add(InjectionRule.SQL_TAUTOLOGY);
    } else if (strong() && !(symbol && code())) {
      hits.add(InjectionRule.SQL_TAUTOLOGY);
    } else if ((first && (!symbol || over(end)))
        || (comment(end) && left.kind() != SqlOperand.OTHER_CALL)) {
      hits.add(InjectionRule.SQL_TAUTOLOGY);
    } else {
      hits.add(InjectionRule.SQL_FRAGMENT);
    }
  }

  /** A comparison that ends with its sign: what the query goes on with is its other side. */
  private void open(int index, boolean joined) {
    boolean parenthesis = tokens.kind(index) == OPEN;
    if (tokens.kind(parenthesis ? index + 1 : index) != END) {
      return;
    }
    boolean constant = left.kind() == SqlOperand.CONSTANT;
    if ((joined && (constant || parenthesis || tokens.end(index - 1) == tokens.text().length()))
        || (parenthesis && constant && left.number())) {
      hits.add(InjectionRule.SQL_BREAKOUT);
    }
  }

  /** Two constants, one name twice, a function of the database, or a query. */
  private boolean strong() {
    return (left.kind() == SqlOperand.CONSTANT && right.kind() == SqlOperand.CONSTANT)
        || left.same(right)
        || left.kind() == SqlOperand.QUERY
        || right.kind() == SqlOperand.QUERY
        || left.kind() == SqlOperand.FUNCTION;
  }

  /** In a program, and-signs join calls and comparisons with constants. */
  private boolean code() {
    return left.kind() != SqlOperand.CONSTANT || right.kind() != SqlOperand.CONSTANT;
  }

  private void compareByWord(int comparison, boolean broken, boolean first) {
    int next = comparison + 1;
    if (tokens.is(comparison, "sounds") && tokens.is(next, "like")) {
      next++;
    }
    while (tokens.kind(next) == SqlWords.NOT || tokens.kind(next) == SqlWords.PREFIX) {
      next++;
    }
    boolean list = tokens.kind(next) == OPEN;
    int end = right.read(next);
    boolean constant = left.kind() == SqlOperand.CONSTANT || left.kind() == SqlOperand.FUNCTION;
    if (numeric
        && right.kind() != SqlOperand.NONE
        && right.kind() != SqlOperand.WORD
        && over(end)) {
      hits.add(InjectionRule.SQL_TAUTOLOGY);
    } else if (tokens.is(comparison, "in")) {
      if ((list && right.kind() == SqlOperand.QUERY) || (broken && list && constant)) {
        hits.add(InjectionRule.SQL_TAUTOLOGY);
      }
    } else if (tokens.is(comparison, "between")) {
      if ((constant || numeric) && right.literal() && tokens.is(end, "and")) {
        hits.add(InjectionRule.SQL_TAUTOLOGY);
      }
    } else if (tokens.is(comparison, "is")) {
      if (tokens.kind(next) == SqlWords.LITERAL && (broken || constant)) {
        hits.add(InjectionRule.SQL_TAUTOLOGY);
      }
    } else if (right.literal() || right.kind() == SqlOperand.FUNCTION) {
      if (broken
          || first
          || (constant
              && (right.string()
                  || right.kind() == SqlOperand.FUNCTION
                  || (right.number() && left.number())))) {
        hits.add(InjectionRule.SQL_TAUTOLOGY);
      } else {
        hits.add(InjectionRule.SQL_FRAGMENT);
      }
    }
  }

  /** A condition that is one operand. */
  private void alone(int logic, int before, int end, boolean broken) {
    if (broken && left.computed() && left.kind() != SqlOperand.FUNCTION) {
      hits.add(InjectionRule.SQL_BREAKOUT);
      return;
    }
    boolean constant = left.kind() == SqlOperand.CONSTANT;
    if (over(end) && !broken && (added(logic) || joined(logic))) {
      hits.add(InjectionRule.SQL_TAUTOLOGY);
      return;
    }
    if (left.kind() == SqlOperand.FUNCTION) {
      if ((broken && tokens.kind(logic + 2) == OPEN)
          || (comment(end) && empty(end) && !tokens.is(logic, "and"))) {
        hits.add(InjectionRule.SQL_BREAKOUT);
      }
      return;
    }
    if (!constant) {
      if (broken && comment(end)) {
        hits.add(InjectionRule.SQL_BREAKOUT);
      }
      return;
    }
    boolean ended = tokens.kind(end) == END || tokens.kind(end) == SEMICOLON;
    if (ended && twice(logic, end)) {
      hits.add(InjectionRule.SQL_TAUTOLOGY);
      return;
    }
    if (numeric && ended && tokens.kind(logic + 1) == SqlWords.NOT) {
      hits.add(InjectionRule.SQL_TAUTOLOGY);
    } else if (broken) {
      boolean measure =
          Chars.digit(Chars.at(tokens.text(), tokens.text().indexOf(tokens.quote()) - 1));
      if (comment(end) || (ended && !left.string() && !measure) || (left.open() && quoted(logic))) {
        hits.add(InjectionRule.SQL_BREAKOUT);
      }
    } else if (before < 0
        && tokens.kind(before) == START
        && !left.literal()
        && tokens.kind(end) == END) {
      hits.add(InjectionRule.SQL_TAUTOLOGY);
    } else if (comment(end) && empty(end)) {
      int kind = tokens.kind(before);
      if (kind == NUMBER || kind == START || kind == STRING || kind == VARIABLE) {
        hits.add(InjectionRule.SQL_TAUTOLOGY);
      }
    }
  }

  /** Whether a number is all that comes before, and what follows is no second one. */
  private boolean added(int logic) {
    if (logic != 1 || tokens.kind(0) != NUMBER || tokens.kind(-1) != START) {
      return false;
    }
    boolean word = Chars.letter(tokens.text().charAt(tokens.start(logic)));
    boolean negated = word && left.number() && "!~".indexOf(first(logic + 1)) >= 0;
    boolean literal = word && left.kind() == SqlOperand.CONSTANT && !left.literal();
    return negated || literal || left.kind() == SqlOperand.FUNCTION;
  }

  /** Whether a sign and a number are all there is: what comes before is the query's. */
  private boolean joined(int logic) {
    int from = tokens.kind(0) == OPEN ? 1 : 0;
    return logic == from
        && tokens.kind(-1) == START
        && tokens.kind(logic) == CONCAT
        && left.number()
        && tokens.end(logic) == tokens.start(logic + 1);
  }

  private char first(int token) {
    return Chars.at(tokens.text(), tokens.start(token));
  }

  /** Whether the text is one number in parentheses and another, or one number twice. */
  private boolean twice(int logic, int end) {
    int i = 0;
    while (tokens.kind(i) == OPEN) {
      i++;
    }
    if (tokens.kind(-1) != START || tokens.kind(i) != NUMBER || !left.number()) {
      return false;
    }
    boolean parentheses = i > 0 && tokens.kind(logic - 1) == CLOSE && tokens.kind(end - 1) == CLOSE;
    String text = tokens.text();
    int length = tokens.end(0) - tokens.start(0);
    boolean same =
        i == 0
            && logic == 1
            && tokens.end(2) - tokens.start(2) == length
            && text.regionMatches(tokens.start(0), text, tokens.start(2), length);
    return parentheses || same;
  }

  /** Whether the word itself stands between quotes, and a comparison follows. */
  private boolean quoted(int logic) {
    String text = tokens.text();
    int end = tokens.end(logic);
    return Chars.at(text, tokens.start(logic) - 1) == tokens.quote()
        && Chars.at(text, end) == tokens.quote()
        && text.length() - end < 24
        && text.indexOf('=', end) > 0;
  }

  private boolean comment(int index) {
    int i = tokens.kind(index) == SEMICOLON ? index + 1 : index;
    return (tokens.kind(i) == COMMENT && tokens.kind(i + 1) == END)
        || tokens.kind(i) == OPEN_COMMENT;
  }

  /** Whether the condition is the last thing said. */
  private boolean over(int index) {
    return tokens.kind(index) == END || comment(index);
  }

  /** Whether nothing is said in the comment. */
  private boolean empty(int index) {
    return tokens.end(index) - tokens.start(index) < 8;
  }
}
