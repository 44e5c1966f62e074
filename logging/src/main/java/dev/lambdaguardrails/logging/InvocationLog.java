// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.logging;

import com.amazonaws.services.lambda.runtime.LambdaLogger;
import dev.lambdaguardrails.SecurityEventSink;
import dev.lambdaguardrails.guard.CurrentInvocation;
import dev.lambdaguardrails.guard.InvocationListener;
import org.jspecify.annotations.Nullable;
import org.slf4j.spi.MDCAdapter;

/**
 * Ends the MDC and what is printed of a line with their invocation, so that the next one on the
 * thread begins with none. Immutable; safe for concurrent use.
 */
final class InvocationLog implements InvocationListener {
  private final MDCAdapter mdc;
  private final @Nullable MdcStacks stacks;
  private final SecurityEventSink securityEvents;
  private final @Nullable EventPrinter printer;
  private final @Nullable LambdaLogger logger;
  private final PrintedTexts[] printed;

  InvocationLog(
      MDCAdapter mdc,
      @Nullable MdcStacks stacks,
      SecurityEventSink securityEvents,
      @Nullable EventPrinter printer,
      @Nullable LambdaLogger logger,
      PrintedTexts... printed) {
    this.mdc = mdc;
    this.stacks = stacks;
    this.securityEvents = securityEvents;
    this.printer = printer;
    this.logger = logger;
    this.printed = printed;
  }

  @Override
  public void left(CurrentInvocation invocation) {
    for (PrintedTexts each : printed) {
      each.flush();
    }
    mdc.clear();
    if (stacks != null) {
      stacks.clear();
    }
  }

  @Override
  public void admitted(byte[] event, int length) {
    if (printer != null) {
      printer.print(event, length);
    }
  }

  @Override
  public SecurityEventSink securityEvents() {
    return securityEvents;
  }

  @Override
  public @Nullable LambdaLogger logger() {
    return logger;
  }
}
