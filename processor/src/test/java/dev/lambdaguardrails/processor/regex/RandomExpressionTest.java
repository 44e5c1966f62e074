// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor.regex;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lambdaguardrails.processor.regex.Judgement.Growth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Random small expressions, run by {@code java.util.regex}: the number of characters read decides
 * whether the judgement is right. {@code -Dregex.seed} and {@code -Dregex.expressions} choose
 * others.
 */
class RandomExpressionTest {
  private static final long SEED = Long.getLong("regex.seed", 20260801);
  private static final int EXPRESSIONS = Integer.getInteger("regex.expressions", 800);
  private static final List<String> ATOMS = List.of("a", "b", "[ab]", ".", "c", "[^a]");
  private static final List<String> ENDS = List.of("", "\n", "a", "b", "cc");

  private final Random random = new Random(SEED);

  @Test
  void expression_judged_behavesSo() {
    Map<Growth, Integer> seen = new EnumMap<>(Growth.class);
    for (int number = 0; number < EXPRESSIONS; number++) {
      String regexp = expression(3);
      Judgement judgement = Backtracking.judge(regexp, 0, 10_000);
      seen.merge(judgement.growth(), 1, Integer::sum);
      switch (judgement.growth()) {
        case BOUNDED -> assertLinear(regexp);
        case POLYNOMIAL -> assertMoreThanLinear(regexp, judgement);
        case EXPONENTIAL -> assertEndless(regexp, judgement);
        case UNDECIDED -> {}
      }
    }
    assertTrue(seen.getOrDefault(Growth.BOUNDED, 0) > EXPRESSIONS / 10, seen::toString);
    assertTrue(seen.getOrDefault(Growth.POLYNOMIAL, 0) > EXPRESSIONS / 100, seen::toString);
    assertTrue(seen.getOrDefault(Growth.EXPONENTIAL, 0) > EXPRESSIONS / 10, seen::toString);
    assertTrue(seen.getOrDefault(Growth.UNDECIDED, 0) < EXPRESSIONS / 100, seen::toString);
  }

  private static void assertLinear(String regexp) {
    for (String word : words()) {
      for (String end : ENDS) {
        long some = CountedText.plainReads(regexp, text(word, 60) + end);
        long more = CountedText.plainReads(regexp, text(word, 240) + end);
        assertTrue(more <= 6 * some + 2_000, regexp + " on " + word + ": " + some + ", " + more);
        assertTrue(CountedText.reads(regexp, text(word, 240) + end) <= 6 * some + 2_000, regexp);
      }
    }
  }

  private static void assertMoreThanLinear(String regexp, Judgement judgement) {
    long some = CountedText.plainReads(regexp, judgement.attack(60));
    long twice = CountedText.plainReads(regexp, judgement.attack(120));
    assertTrue(
        twice == CountedText.LIMIT || twice > 2.8 * some,
        () -> regexp + " " + judgement + ": " + some + ", " + twice);
  }

  private static void assertEndless(String regexp, Judgement judgement) {
    assertEquals(
        CountedText.LIMIT,
        CountedText.plainReads(regexp, judgement.attack(60)),
        () -> regexp + " " + judgement);
  }

  private static String text(String word, int length) {
    return word.repeat(length / word.length());
  }

  private static List<String> words() {
    List<String> words = new ArrayList<>(List.of("a", "b", "c"));
    for (int at = 0; at < 12; at++) {
      words.add(words.get(at / 3) + "abc".charAt(at % 3));
    }
    return words;
  }

  private String expression(int depth) {
    int kind = depth == 0 ? 0 : random.nextInt(9);
    return switch (kind) {
      case 0, 1 -> ATOMS.get(random.nextInt(ATOMS.size()));
      case 2, 3, 4 -> expression(depth - 1) + expression(depth - 1);
      case 5 -> "(?:" + expression(depth - 1) + '|' + expression(depth - 1) + ')';
      default -> "(?:" + expression(depth - 1) + ')' + quantifier();
    };
  }

  private String quantifier() {
    String quantifier = List.of("*", "+", "?", "{2}", "{1,3}", "{2,}").get(random.nextInt(6));
    return random.nextInt(4) == 0 ? quantifier + '?' : quantifier;
  }
}
