// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.logging;

import dev.lambdaguardrails.guard.CurrentInvocation;
import dev.lambdaguardrails.guard.InvocationListener;
import org.slf4j.spi.MDCAdapter;

/** Ends the MDC with its invocation, so that the next one on the thread begins with none. */
final class InvocationMdc implements InvocationListener {
  private final MDCAdapter mdc;

  InvocationMdc(MDCAdapter mdc) {
    this.mdc = mdc;
  }

  @Override
  public void left(CurrentInvocation invocation) {
    mdc.clear();
  }
}
