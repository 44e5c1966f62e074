// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ExpressionTest {
  @Test
  void texts_oneAfterTheOther_areMatchedByThemselves() {
    Expression twice = Expression.of("(a+)-\\1");
    for (int round = 0; round < 3; round++) {
      assertTrue(Texts.pattern("aa-aa", twice));
      assertFalse(Texts.pattern("aa-a", twice));
      assertFalse(Texts.pattern("", twice));
      assertTrue(Texts.pattern("a".repeat(2_000) + '-' + "a".repeat(2_000), twice));
    }
    assertTrue(Texts.pattern("AB", Expression.of("[a-z]+", Pattern.CASE_INSENSITIVE)));
  }

  @Test
  void match_thatOverflows_leavesTheNextAlone() {
    Expression alternatives = Expression.of("(a|b)*");
    CharSequence failing =
        new CharSequence() {
          @Override
          public int length() {
            return 2;
          }

          @Override
          public char charAt(int index) {
            throw new StackOverflowError();
          }

          @Override
          public CharSequence subSequence(int start, int end) {
            throw new StackOverflowError();
          }
        };
    assertThrows(StackOverflowError.class, () -> Texts.pattern(failing, alternatives));
    assertTrue(Texts.pattern("abab", alternatives));
  }

  @Test
  void texts_ofManyThreads_areMatchedByThemselves() throws InterruptedException {
    Expression digits = Expression.of("[0-9]{1,6}");
    AtomicInteger wrong = new AtomicInteger();
    Thread[] threads = new Thread[8];
    for (int thread = 0; thread < threads.length; thread++) {
      boolean valid = thread % 2 == 0;
      threads[thread] =
          new Thread(
              () -> {
                for (int round = 0; round < 20_000; round++) {
                  String text = valid ? String.valueOf(round) : "x" + round;
                  wrong.addAndGet(Texts.pattern(text, digits) == valid ? 0 : 1);
                }
              });
      threads[thread].start();
    }
    for (Thread thread : threads) {
      thread.join();
    }
    assertEquals(0, wrong.get());
  }
}
