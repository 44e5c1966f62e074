// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor.regex;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads what is one atom of an expression: literals, escapes, classes. */
final class EscapeReader {
  private static final String LINE_BREAK = "[\\n\\x0B\\f\\r\\x85\\u2028\\u2029]";

  private final PatternText text;
  private final Map<String, Integer> names;
  private final Characters characters = new Characters();

  EscapeReader(PatternText text, Map<String, Integer> names) {
    this.text = text;
    this.names = names;
  }

  /** A piece that the JDK itself is asked about. */
  Expression piece(String piece) {
    return new Expression.One(characters.of(piece, text.flags));
  }

  Expression literal(int character) {
    boolean anyCase = text.has(Pattern.CASE_INSENSITIVE) && Character.isLetter(character);
    return new Expression.One(
        anyCase
            ? characters.ofAnyCase(character, text.has(Pattern.UNICODE_CASE))
            : Characters.of(character));
  }

  /** An escape whose backslash has been read. */
  Expression read(int groups) {
    int character = text.next();
    if (character >= '1' && character <= '9') {
      return reference(character - '0', groups);
    }
    return switch (character) {
      case 'd', 'D', 'h', 'H', 's', 'S', 'v', 'V', 'w', 'W' -> piece("\\" + (char) character);
      case 'p', 'P' -> property((char) character);
      case 'A', 'B', 'G', 'Z', 'z' -> new Expression.Boundary();
      case 'b' -> {
        if (text.reads("{")) {
          text.upTo('}');
        }
        yield new Expression.Boundary();
      }
      case 'R' -> lineBreak();
      case 'X' -> cluster();
      case 'k' -> named();
      default -> literal(codePoint(character));
    };
  }

  private int codePoint(int escaped) {
    return switch (escaped) {
      case '0' -> octal();
      case 'x' -> text.reads("{") ? Integer.parseInt(text.upTo('}'), 16) : text.number(16, 2);
      case 'u' -> unicode();
      case 'N' -> byName();
      case 'c' -> text.next() ^ 64;
      case 't' -> '\t';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 'f' -> '\f';
      case 'a' -> 0x07;
      case 'e' -> 0x1B;
      default -> {
        if (escaped < 0x80 && Character.isLetter(escaped)) {
          throw new Undecided();
        }
        yield escaped;
      }
    };
  }

  private int octal() {
    int first = text.peek() - '0';
    return text.number(8, first <= 3 ? 3 : 2);
  }

  private int unicode() {
    int unit = text.number(16, 4);
    if (Character.isHighSurrogate((char) unit) && text.reads("\\u")) {
      return Character.toCodePoint((char) unit, (char) text.number(16, 4));
    }
    return unit;
  }

  private int byName() {
    text.reads("{");
    return Character.codePointOf(text.upTo('}'));
  }

  private Expression property(char sign) {
    String name = text.reads("{") ? '{' + text.upTo('}') + '}' : Character.toString(text.next());
    return piece("\\" + sign + name);
  }

  private Expression lineBreak() {
    Expression pair =
        new Expression.Sequence(
            List.of(
                new Expression.One(Characters.of('\r')), new Expression.One(Characters.of('\n'))));
    return new Expression.Choice(List.of(pair, piece(LINE_BREAK)));
  }

  /** What a reader takes for one character: nobody says how long, but it is read in one way. */
  private static Expression cluster() {
    Expression any = new Expression.One(Characters.any());
    return new Expression.Atomic(new Expression.Repeat(any, 1, Expression.ENDLESS));
  }

  private Expression reference(int first, int groups) {
    int number = first;
    while (text.peek() >= '0' && text.peek() <= '9') {
      int longer = number * 10 + text.peek() - '0';
      if (longer > groups) {
        break;
      }
      number = longer;
      text.next();
    }
    return new Expression.Reference(number);
  }

  private Expression named() {
    text.reads("<");
    Integer number = names.get(text.upTo('>'));
    if (number == null) {
      throw new Undecided();
    }
    return new Expression.Reference(number);
  }
}
