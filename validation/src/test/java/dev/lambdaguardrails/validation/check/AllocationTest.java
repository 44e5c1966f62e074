// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.check;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/** The checks that need no memory take none. */
class AllocationTest {
  private static final int CALLS = 10_000;
  private static final BigDecimal TEN = BigDecimal.TEN;
  private static final Long FIVE = 5L;
  private static final BigDecimal DECIMAL = new BigDecimal("5.25");

  @Test
  void texts_ascii_allocateNothing() {
    assertNoneAllocated(() -> Texts.notBlank("   a"));
    assertNoneAllocated(() -> Texts.email("\"first last\".x@mail.example.com"));
    assertNoneAllocated(() -> Texts.email("no address"));
    assertNoneAllocated(() -> Sizes.size("abc", 1, 5));
  }

  @Test
  void expressions_ofShortTexts_allocateNothing() {
    Expression sku = Expression.of("[A-Z]{3}-[0-9]{4}");
    assertNoneAllocated(() -> Texts.pattern("ABC-0001", sku));
    assertNoneAllocated(() -> Texts.pattern("ABC-000x", sku));
  }

  @Test
  void holders_anySize_allocateNothing() {
    List<Integer> list = List.of(1, 2);
    int[] array = {1, 2};
    assertNoneAllocated(() -> Sizes.size(list, 1, 5) && Sizes.notEmpty(list));
    assertNoneAllocated(() -> Sizes.size(array, 1, 5) && Sizes.notEmpty(array));
  }

  @Test
  void numbers_wholeAndDecimal_allocateNothing() {
    assertNoneAllocated(() -> Bounds.min(5, 1) && Bounds.max(FIVE, 9) && Bounds.max(1.5, 9));
    assertNoneAllocated(() -> DecimalBounds.decimalMax(FIVE, TEN, true));
    assertNoneAllocated(() -> DecimalBounds.decimalMax(DECIMAL, TEN, false));
    assertNoneAllocated(() -> DigitCounts.digits(FIVE, 3, 0) && DigitCounts.digits(DECIMAL, 3, 2));
    assertNoneAllocated(
        () -> Signs.positive(FIVE) && Signs.positive(DECIMAL) && Signs.negative(-1));
  }

  /** Fewer bytes than calls, so that the counter's own do not matter. */
  private static void assertNoneAllocated(BooleanSupplier check) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long allocated = run(threads, check);
    for (int again = 0; again < 3 && allocated >= CALLS; again++) {
      allocated = run(threads, check);
    }
    assertTrue(allocated < CALLS, "bytes in " + CALLS + " calls: " + allocated);
  }

  private static long run(ThreadMXBean threads, BooleanSupplier check) {
    int valid = 0;
    long before = threads.getCurrentThreadAllocatedBytes();
    for (int call = 0; call < CALLS; call++) {
      valid += check.getAsBoolean() ? 1 : 0;
    }
    long allocated = threads.getCurrentThreadAllocatedBytes() - before;
    assertTrue(valid == 0 || valid == CALLS);
    return allocated;
  }
}
