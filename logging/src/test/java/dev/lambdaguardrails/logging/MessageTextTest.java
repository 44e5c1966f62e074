// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.logging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.slf4j.helpers.MessageFormatter;

/** Messages with arguments, against SLF4J's own. */
class MessageTextTest {
  private static final String[] PIECES = {"{}", "\\{}", "\\\\{}", "\\", "{", "}", "a", "{ }", ""};
  private static final Object[] VALUES = {
    "{}",
    7,
    new int[] {1, 2},
    new long[0],
    new double[] {.5},
    new boolean[] {true},
    new Object[] {"a", new Object[] {"b", 1}, new int[] {3}},
    new String[] {"x", "y"}
  };

  @Test
  void message_anyPattern_isThatOfSlf4j() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int at = 0; at < 200_000; at++) {
      StringBuilder pattern = new StringBuilder();
      for (int pieces = random.nextInt(6); pieces > 0; pieces--) {
        pattern.append(PIECES[random.nextInt(PIECES.length)]);
      }
      Object[] arguments = new Object[random.nextInt(4)];
      for (int argument = 0; argument < arguments.length; argument++) {
        arguments[argument] = VALUES[random.nextInt(VALUES.length)];
      }
      assertEquals(
          MessageFormatter.basicArrayFormat(pattern.toString(), arguments),
          MessageText.of(pattern.toString(), arguments),
          () -> "seed " + seed + ", pattern " + pattern);
    }
  }

  @Test
  void message_withoutArguments_isThePatternItself() {
    String pattern = "order {} placed";
    assertSame(pattern, MessageText.of(pattern, null));
    assertSame(pattern, MessageText.of(pattern, new Object[0]));
  }

  @Test
  void argument_ofBytesOrCharacters_isOnlyCounted() {
    char[] password = "hunter2".toCharArray();
    assertEquals("char[7]", MessageText.of("{}", new Object[] {password}));
    assertEquals("byte[3]", MessageText.of("{}", new Object[] {new byte[3]}));
    assertEquals("[char[7], a]", MessageText.of("{}", new Object[] {new Object[] {password, "a"}}));
  }

  @Test
  void argument_thatHoldsItself_ends() {
    Object[] self = new Object[1];
    self[0] = self;
    assertEquals("[[[[[[[[[...]]]]]]]]]", MessageText.of("{}", new Object[] {self}));
  }

  @Test
  void argument_whoseTextFails_saysOnlyThat() {
    Object broken =
        new Object() {
          @Override
          public String toString() {
            throw new IllegalStateException("canary");
          }
        };
    assertEquals("a [FAILED toString()]", MessageText.of("a {}", new Object[] {broken}));
  }
}
