// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.logging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lambdaguardrails.Redactions;
import dev.lambdaguardrails.logging.internal.SecretText;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.helpers.MessageFormatter;

/** Messages with arguments, against SLF4J's own. */
class MessageTextTest {
  private static final String[] PIECES = {"{}", "\\{}", "\\\\{}", "\\", "{", "}", "a", "{ }", ""};
  private static final Redactor REDACTOR =
      new Redactor(new Redactions(), RedactionSettings.usual());
  private static final Object[] VALUES = {
    "{}",
    7,
    new int[] {1, 2},
    new long[0],
    new double[] {.5},
    new boolean[] {true},
    new Object[] {"a", new Object[] {"b", 1}, new int[] {3}},
    new String[] {"x", "y"},
    List.of("a", Map.of("b", 1)),
    Map.of(),
    Collections.singletonList(null)
  };

  private static String text(String pattern, Object @Nullable [] arguments) {
    SecretText text = new SecretText();
    MessageText.append(pattern, arguments, REDACTOR, text);
    return new String(text.chars(), 0, text.length());
  }

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
          text(pattern.toString(), arguments),
          () -> "seed " + seed + ", pattern " + pattern);
    }
  }

  @Test
  void message_withoutArguments_isThePatternItself() {
    String pattern = "order {} placed";
    assertEquals(pattern, text(pattern, null));
    assertEquals(pattern, text(pattern, new Object[0]));
  }

  @Test
  void argument_ofBytesOrCharacters_isOnlyCounted() {
    char[] password = "hunter2".toCharArray();
    assertEquals("char[7]", text("{}", new Object[] {password}));
    assertEquals("byte[3]", text("{}", new Object[] {new byte[3]}));
    assertEquals("[char[7], a]", text("{}", new Object[] {new Object[] {password, "a"}}));
  }

  @Test
  void argument_thatHoldsItself_ends() {
    Object[] self = new Object[1];
    self[0] = self;
    assertEquals("[[[[[[[[[...]]]]]]]]]", text("{}", new Object[] {self}));
  }

  @Test
  @Timeout(20)
  void argument_thatHoldsItselfOften_endsWithTheText() {
    Object[] self = new Object[1_000];
    Arrays.fill(self, self);
    assertTrue(text("{}", new Object[] {self}).length() >= 64 * 1024);
    List<Object> list = new ArrayList<>();
    for (int at = 0; at < 100; at++) {
      list.add(Map.of("k", list));
    }
    assertTrue(text("{}", new Object[] {list}).length() >= 64 * 1024);
  }

  @Test
  void argument_whoseTextIsNull_isNull() {
    Object broken =
        new Object() {
          @Override
          @SuppressWarnings({"NullAway", "ToStringReturnsNull"}) // as a careless class does
          public String toString() {
            return null;
          }
        };
    assertEquals("a null", text("a {}", new Object[] {broken}));
  }

  @Test
  void argument_whoseElementsFail_leavesTheRestOfTheMessage() {
    List<Object> broken =
        Collections.unmodifiableList(
            new AbstractList<>() {
              @Override
              public Object get(int index) {
                throw new IllegalStateException("canary");
              }

              @Override
              public int size() {
                return 2;
              }
            });
    assertEquals("a [FAILED to read the value] b", text("a {} {}", new Object[] {broken, "b"}));
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
    assertEquals("a [FAILED toString()]", text("a {}", new Object[] {broken}));
  }

  @Test
  void argument_ofMoreElementsThanMemoryHolds_isCut() {
    List<String> endless = Collections.nCopies(Integer.MAX_VALUE, "x");
    String text = text("a {} b", new Object[] {endless});
    assertTrue(text.startsWith("a [x, x, "), text);
    assertTrue(text.endsWith(", x...] b"), text);
  }

  @Test
  void argument_thatIsAnEntryOfAMap_isHiddenByItsKey() {
    Map.Entry<String, String> entry = Map.entry("password", "a b, c=d");
    assertEquals("password=[REDACTED:name]", text("{}", new Object[] {entry}));
    assertEquals(
        "[password=[REDACTED:name]]",
        text("{}", new Object[] {Map.of("password", "a b, c=d").entrySet()}));
  }
}
