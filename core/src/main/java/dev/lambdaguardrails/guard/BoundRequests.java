// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.guard;

import dev.lambdaguardrails.Invocation;
import dev.lambdaguardrails.bind.JsonLimits;
import dev.lambdaguardrails.bind.StrictJson;
import dev.lambdaguardrails.internal.event.EventBytes;
import dev.lambdaguardrails.internal.event.HttpEvent;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Requests to a function with bound input. */
final class BoundRequests<I extends @Nullable Object> implements RequestWork {
  private final BoundFunction<I> function;
  private final Answering<?> answering;
  private final StrictJson json;
  private final int numberLength;

  BoundRequests(BoundFunction<I> function, Answering<?> answering, JsonLimits limits) {
    this.function = function;
    this.answering = answering;
    this.json = new StrictJson(limits);
    this.numberLength = limits.numberLength();
  }

  @Override
  public byte[] serve(EventBytes bytes, HttpEvent event, Invocation call, Verdict verdict)
      throws IOException {
    RequestPayload payload = new RequestPayload(event, call, json, numberLength);
    Object result = function.serve(payload, call, verdict);
    return answering.answer(result, event, verdict);
  }
}
