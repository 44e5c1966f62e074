// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor.regex;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lambdaguardrails.processor.regex.Judgement.Growth;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Known expressions, judged, and run on the attacks that the judgement names. */
class BacktrackingTest {
  private static final int UNKNOWN = Integer.MAX_VALUE;

  static List<String> exponential() throws IOException {
    return lines("exponential.txt");
  }

  static List<String> polynomial() throws IOException {
    return lines("polynomial.txt");
  }

  static List<String> harmless() throws IOException {
    return lines("harmless.txt");
  }

  private static List<String> lines(String file) throws IOException {
    return Files.readAllLines(Path.of("src/test/resources/regex", file));
  }

  private static Judgement judge(String regexp) {
    return Backtracking.judge(regexp, 0, UNKNOWN);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("harmless")
  void expression_harmless_isBounded(String regexp) {
    assertEquals(Growth.BOUNDED, judge(regexp).growth());
  }

  @Test
  void listOfHarmless_isLong() throws IOException {
    assertTrue(harmless().size() >= 60);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("exponential")
  void expression_exponential_isJudgedSo(String regexp) {
    assertEquals(Growth.EXPONENTIAL, judge(regexp).growth());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("exponential")
  void attack_onExponential_takesForever(String regexp) {
    Judgement judgement = judge(regexp);
    assertEquals(CountedText.LIMIT, CountedText.plainReads(regexp, judgement.attack(40)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("polynomial")
  void expression_polynomial_isJudgedSo(String regexp) {
    assertEquals(Growth.POLYNOMIAL, judge(regexp).growth());
  }

  /** Twice the length is four times the work, or more. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("polynomial")
  void attack_onPolynomial_growsFasterThanTheText(String regexp) {
    Judgement judgement = judge(regexp);
    long some = CountedText.plainReads(regexp, judgement.attack(40));
    long twice = CountedText.plainReads(regexp, judgement.attack(80));
    assertTrue(twice > 3.3 * some, some + " then " + twice);
  }

  @ParameterizedTest(name = "{0} up to {1}")
  @CsvSource({
    "a*a*b, 1000, BOUNDED",
    "a*a*b, 1001, POLYNOMIAL",
    "a*a*a*b, 100, BOUNDED",
    "a*a*a*b, 101, POLYNOMIAL",
    "'[a-z]{1,100}[a-z0-9]{1,100}', 10000, BOUNDED",
    "'[a-z]{1,300}[a-z0-9]{1,300}', 10000, POLYNOMIAL",
    "(a+)+, 5, EXPONENTIAL",
  })
  void expression_besideABound_isWeighedWithIt(String regexp, int longest, Growth growth) {
    assertEquals(growth, Backtracking.judge(regexp, 0, longest).growth());
  }

  @Test
  void flags_passedOrInline_count() {
    assertEquals(Growth.BOUNDED, judge("(a|A)*x").growth());
    assertEquals(
        Growth.EXPONENTIAL,
        Backtracking.judge("(a|A)*x", Pattern.CASE_INSENSITIVE, UNKNOWN).growth());
    assertEquals(Growth.EXPONENTIAL, judge("(?i)(a|A)*x").growth());
    assertEquals(Growth.EXPONENTIAL, judge("(?:(?i)a|A|(?-i)b)*x").growth());
    assertEquals(Growth.BOUNDED, judge("(?:(?i:a)|b)*x").growth());
    assertEquals(Growth.BOUNDED, judge("(k|\\u212A)*x").growth());
    assertEquals(Growth.EXPONENTIAL, judge("(?iu)(k|\\u212A)*x").growth());
    assertEquals(Growth.BOUNDED, judge("(\\w|\u00e9)*x").growth());
    assertEquals(Growth.EXPONENTIAL, judge("(?U)(\\w|\u00e9)*x").growth());
    assertEquals(Growth.BOUNDED, Backtracking.judge("(a+)+", Pattern.LITERAL, UNKNOWN).growth());
  }

  /** An expression that accepts whatever follows is never tried again. */
  @Test
  void expression_thatNothingEscapes_isBounded() {
    assertEquals(Growth.BOUNDED, judge("(?s)(.|a)*").growth());
    assertEquals(Growth.EXPONENTIAL, judge("(.|a)*").growth());
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {"(a", "{", "*", "\\", "(?<x>a)\\k<y>", "[a", "(?i", "\\p{Nothing}", "a{2,1}"})
  void expression_thatIsNone_isUndecided(String regexp) {
    assertEquals(Growth.UNDECIDED, judge(regexp).growth());
  }

  @Test
  void expression_outsideTheAnalysis_isUndecided() {
    assertEquals(Growth.UNDECIDED, Backtracking.judge("a", Pattern.CANON_EQ, UNKNOWN).growth());
    assertEquals(Growth.UNDECIDED, judge("(a\\1)").growth());
  }
}
