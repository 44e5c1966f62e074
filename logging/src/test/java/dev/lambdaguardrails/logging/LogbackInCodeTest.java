// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.logging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import ch.qos.logback.classic.util.LogbackMDCAdapter;
import dev.lambdaguardrails.guard.CurrentInvocation;
import java.util.ArrayDeque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.spi.MDCAdapter;

/** The stacks of the MDC: SLF4J's, but that they end with their invocation. */
class LogbackInCodeTest {
  private final LogbackInCode own = new LogbackInCode();

  private static void push(MDCAdapter mdc) {
    mdc.pushByKey("a", "1");
    mdc.pushByKey("a", "2");
    mdc.pushByKey("b", "3");
    mdc.pushByKey(null, "4");
  }

  @Test
  void stack_ofAKey_isAsLogbackHasIt() {
    for (MDCAdapter mdc : List.of(own, new LogbackMDCAdapter())) {
      push(mdc);
      assertEquals(List.of("2", "1"), List.copyOf(new ArrayDeque<>(mdc.getCopyOfDequeByKey("a"))));
      assertEquals("2", mdc.popByKey("a"));
      mdc.clearDequeByKey("a");
      assertEquals(0, mdc.getCopyOfDequeByKey("a").size());
      assertNull(mdc.popByKey("none"));
      assertNull(mdc.getCopyOfDequeByKey(null));
    }
  }

  @Test
  void stacks_ofAnInvocation_endWithIt() throws ReflectiveOperationException {
    Lines lines = new Lines();
    LogbackMDCAdapter logbacks = new LogbackMDCAdapter();
    push(own);
    push(logbacks);
    CurrentInvocation.listen(new InvocationLog(own, null, lines.securityEvents(), null, null));
    Invocations.serve("r-1", () -> {});
    CurrentInvocation.listen(
        new InvocationLog(logbacks, MdcStacks.of(logbacks), lines.securityEvents(), null, null));
    Invocations.serve("r-2", () -> {});
    for (MDCAdapter mdc : List.of(own, logbacks)) {
      assertNull(mdc.getCopyOfDequeByKey("a"));
      assertNull(mdc.getCopyOfDequeByKey("b"));
    }
  }
}
