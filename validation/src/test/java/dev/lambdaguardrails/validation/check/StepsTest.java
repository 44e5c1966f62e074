// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The oracle: {@link Pattern}, of every expression that is read into steps. */
class StepsTest {
  private static final String[] PIECES = {
    "a",
    "b",
    "-",
    "_",
    "0",
    "A",
    " ",
    "\\.",
    "\\-",
    "\\\\",
    "\\d",
    "\\w",
    "[a-c]",
    "[abc]",
    "[a-z0-9]",
    "[-a]",
    "[a-]",
    "[A-Z_]",
    "[\\d-]",
    "[\\w.]",
    "[a\\-z]",
    "[.]",
    "[$]",
    "[+*]",
    "{2}",
    "{1,3}",
    "{0,2}",
    "{2,}",
    "?",
    "*",
    "+",
    "^",
    "$",
    "(",
    ")",
    "|",
    ".",
    "[^a]",
    "[a",
    "]",
    "{",
    "}",
    "[]",
    "[a-]]",
    "[[a]]",
    "[a&&b]",
    "\\s",
    "\\b",
    "\\1",
    "\\",
    "\u00e9",
    "[\u00e9]",
    "{1,",
    "{,2}",
    "+?",
    "*+",
    "{65536}",
    "[z-a]",
    "[a-\\d]",
    "[\\d-z]",
    "[a-z-9]",
    "[--a]",
    "[!--]",
    "\\Q",
    "\\p{L}",
    "&",
    "[&]",
    "#",
    "/"
  };

  private static final String ALPHABET = "abcxyzABZ019-_. \\$+*&#/!^[]\n\u00e9\u0131\ud83d";

  @Test
  void steps_ofAnyExpression_matchWhatThePatternMatches() {
    Random random = new Random(20_261_122);
    for (int expression = 0; expression < 60_000; expression++) {
      agree(random);
    }
  }

  private static void agree(Random random) {
    StringBuilder regex = new StringBuilder();
    int ordinary = random.nextBoolean() ? 31 : PIECES.length;
    for (int piece = 1 + random.nextInt(6); piece > 0; piece--) {
      regex.append(PIECES[random.nextInt(ordinary)]);
    }
    Steps steps = StepsReader.read(regex.toString());
    if (steps == null) {
      return;
    }
    Pattern pattern = compiled(regex.toString());
    for (int text = 0; text < 40; text++) {
      String tried = text(random);
      assertEquals(
          pattern.matcher(tried).matches(), steps.matches(tried), () -> regex + " of " + tried);
    }
  }

  private static Pattern compiled(String regex) {
    try {
      return Pattern.compile(regex);
    } catch (PatternSyntaxException e) {
      throw new AssertionError("read, and malformed: " + regex, e);
    }
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    int from = random.nextInt(ALPHABET.length());
    int few = 1 + random.nextInt(random.nextBoolean() ? 3 : ALPHABET.length());
    for (int left = random.nextInt(7); left > 0; left--) {
      text.append(ALPHABET.charAt((from + random.nextInt(few)) % ALPHABET.length()));
    }
    return text.toString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[a-z]{3,12}",
        "[A-Z]{3}-[0-9]{4}",
        "^[A-Za-z0-9_-]+$",
        "\\d{4}-\\d{2}-\\d{2}",
        "\\w+",
        "[a-z][a-z0-9-]*",
        "\\+?[0-9]{6,15}",
        "[A-Z]{2}[0-9]{2}[A-Z0-9]{1,30}",
        ""
      })
  void expression_ofClasses_isReadIntoSteps(String regex) {
    assertNotNull(StepsReader.read(regex));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[a-z]*a",
        "a?a",
        "a*b*a",
        "(ab)+",
        "a|b",
        ".*",
        "[^a]",
        "\\s",
        "a+?",
        "a++",
        "\u00e9",
        "a**",
        "\\Qa\\E",
        "[a-z&&[b]]",
        "a$b",
        "[a]{2}{3}"
      })
  void expression_ofMore_isLeftToThePattern(String regex) {
    assertNull(StepsReader.read(regex));
  }

  @Test
  void match_ofALongText_isOnePass() {
    Steps steps = StepsReader.read("[a-z]*-[a-z]*");
    assertNotNull(steps);
    int[] asked = {0};
    String text = "a".repeat(50_000) + "-" + "a".repeat(50_000) + "!";
    CharSequence counted =
        new CharSequence() {
          @Override
          public int length() {
            return text.length();
          }

          @Override
          public char charAt(int index) {
            asked[0]++;
            return text.charAt(index);
          }

          @Override
          public CharSequence subSequence(int start, int end) {
            return text.substring(start, end);
          }
        };
    assertEquals(false, steps != null && steps.matches(counted));
    assertTrue(asked[0] <= text.length() + 3);
  }
}
