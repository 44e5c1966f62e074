// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collection;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Our verdicts and Hibernate Validator's, on random attributes and values of every type. A failure
 * names its seed; {@code -Dchecks.seed} runs it again, {@code -Dchecks.values} runs longer.
 */
class DifferentialTest {
  private static final long SEED = Long.getLong("checks.seed", 3);
  private static final int VALUES = Integer.getInteger("checks.values", 20_000);

  static Collection<String> constraints() {
    return ConstraintTableTest.CHECKS.keySet();
  }

  @ParameterizedTest
  @MethodSource("constraints")
  void check_randomValues_agreesWithHibernateValidator(String constraint) throws Exception {
    SplittableRandom random = new SplittableRandom(SEED + constraint.hashCode());
    SettableClock clock = new SettableClock();
    List<Property> properties = new Properties(random, clock).of(constraint);
    Compiled compiled = Compiled.of(properties);
    Oracle oracle = new Oracle(clock);
    int compared = 0;
    int valid = 0;
    while (compared < VALUES) {
      int at = random.nextInt(properties.size());
      Property property = properties.get(at);
      Object value = property.values().next(random);
      Supplier<String> shown =
          () -> "seed " + SEED + ", " + property + ": " + show(value) + ", " + clock.instant();
      boolean ours = compiled.checks().isValid(at, value, clock);
      if (Disagreements.has(property, value)) {
        assertFalse(ours, shown);
        continue;
      }
      assertEquals(verdict(oracle, compiled.bean(), at, value, shown), ours, shown);
      compared++;
      valid += ours ? 1 : 0;
    }
    assertTrue(valid > VALUES / 50 && valid < VALUES - VALUES / 50, "one-sided: " + valid);
  }

  private static boolean verdict(
      Oracle oracle, Class<?> bean, int at, @Nullable Object value, Supplier<String> shown) {
    try {
      return oracle.isValid(bean, at, value);
    } catch (RuntimeException e) {
      throw new AssertionError(shown.get(), e);
    }
  }

  /** A text with every character that cannot be seen escaped. */
  private static String show(@Nullable Object value) {
    if (!(value instanceof CharSequence text)) {
      return String.valueOf(value);
    }
    StringBuilder shown = new StringBuilder("\"");
    for (int at = 0; at < text.length(); at++) {
      char unit = text.charAt(at);
      shown.append(
          unit > ' ' && unit < 0x7f ? String.valueOf(unit) : "\\u" + Integer.toHexString(unit));
    }
    return shown.append('"').toString();
  }
}
