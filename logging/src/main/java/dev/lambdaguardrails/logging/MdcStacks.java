// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.logging;

import ch.qos.logback.classic.util.LogbackMDCAdapter;
import java.lang.reflect.Field;
import org.jspecify.annotations.Nullable;
import org.slf4j.spi.MDCAdapter;

/**
 * The stacks in the MDC of a logback that found itself: it has no way to end all of a thread, so
 * that they are taken from its fields. Immutable; safe for concurrent use.
 */
final class MdcStacks {
  private final ThreadLocal<?> stacks;

  private MdcStacks(ThreadLocal<?> stacks) {
    this.stacks = stacks;
  }

  /**
   * The stacks of logback's MDC; null if there is none.
   *
   * @throws ReflectiveOperationException if this logback keeps them elsewhere
   */
  static @Nullable MdcStacks of(@Nullable MDCAdapter mdc) throws ReflectiveOperationException {
    if (mdc == null) {
      return null;
    }
    Field held = LogbackMDCAdapter.class.getDeclaredField("threadLocalMapOfDeques");
    held.setAccessible(true);
    Object map = held.get(mdc);
    Field threads = map.getClass().getDeclaredField("tlMapOfStacks");
    threads.setAccessible(true);
    return new MdcStacks((ThreadLocal<?>) threads.get(map));
  }

  /** Ends those of this thread. */
  void clear() {
    stacks.remove();
  }
}
