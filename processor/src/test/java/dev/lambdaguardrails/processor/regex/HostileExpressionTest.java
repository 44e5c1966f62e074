// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor.regex;

import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.lambdaguardrails.processor.regex.Judgement.Growth;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Expressions made to exhaust the analysis: they are judged within its steps and on a small stack,
 * and none passes for bounded.
 */
class HostileExpressionTest {
  private static final int STACK = 256 * 1024;

  static List<String> hostile() {
    return List.of(
        "(".repeat(2_400) + "a" + ")".repeat(2_400),
        "(a|".repeat(50) + "a" + ")*".repeat(50),
        "a?".repeat(60) + "a*".repeat(60),
        "(|)".repeat(40) + "x",
        "(?:(a|b)*c[a-z]+)*".repeat(100),
        "((((a{1,60}){1,60}){1,60}){1,60})b",
        "(.*){1,32000}[bc]",
        "(?:a?){64}".repeat(20) + "b",
        "(a{0,64}b?){3}".repeat(9),
        "(?=.*".repeat(40) + "a" + ")".repeat(40) + ".*x",
        "(?:".repeat(55) + ".*" + ")*".repeat(55),
        "(" + "\\w*|".repeat(60) + ")*",
        "(?:a*(?:b*(?:c*(?:d*(?:e*(?:f*(?:g*)*)*)*)*)*)*)*x",
        "((a+)\\2){60}",
        "[a-z]+".repeat(60),
        "(?iu)" + "\u03b1*\u03b2*\u03b3*\u03c9*\u03c8*".repeat(20),
        "[" + "\\p{L}&&[^a]&&".repeat(300) + "b]*",
        "x".repeat(6_000),
        "(a)".repeat(99) + "(\\99)*".repeat(99) + "(a*)*b");
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void expression_hostile_isJudgedOnASmallStackAndNotBounded(String regexp)
      throws InterruptedException {
    AtomicReference<Growth> growth = new AtomicReference<>(Growth.BOUNDED);
    AtomicReference<Throwable> thrown = new AtomicReference<>();
    Thread thread =
        new Thread(
            null,
            () -> growth.set(Backtracking.judge(regexp, 0, 100_000).growth()),
            "judge",
            STACK);
    thread.setUncaughtExceptionHandler((judge, failure) -> thrown.set(failure));
    thread.start();
    thread.join();
    assertNull(thrown.get());
    assertNotEquals(Growth.BOUNDED, growth.get());
  }
}
