// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.guard;

import dev.lambdaguardrails.GuardedFunction;
import dev.lambdaguardrails.Invocation;
import dev.lambdaguardrails.bind.Input;
import dev.lambdaguardrails.failure.Refusal;
import dev.lambdaguardrails.failure.RefusalCode;
import dev.lambdaguardrails.failure.Violation;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * Bind, ask whose it is, validate, inspect, handle: the middle of the pipeline, the same for a
 * request and for a record.
 */
final class BoundFunction<I extends @Nullable Object> {
  private final GuardedFunction<I, @Nullable Object> function;
  private final Binding<I> binding;
  private final Input<I> described;
  private final @Nullable Inspecting inspecting;
  private final AccessRules access;
  private final Deadline deadline;
  private final ErrorMapper errors;

  BoundFunction(
      GuardedFunction<I, @Nullable Object> function,
      Input<I> input,
      @Nullable Inspecting inspecting,
      AccessRules access,
      Deadline deadline,
      ErrorMapper errors) {
    this.function = function;
    this.binding = new Binding<>(input.binder());
    this.described = input;
    this.inspecting = inspecting;
    this.access = access;
    this.deadline = deadline;
    this.errors = errors;
  }

  /**
   * What the function answers to a payload.
   *
   * @throws dev.lambdaguardrails.failure.Failure if a control refuses, or the function fails
   */
  @Nullable Object serve(PayloadSource payload, Invocation call, Verdict verdict) {
    deadline.expectCall();
    I input = binding.bind(payload, verdict);
    access.authorize(input, call, verdict);
    List<Violation> violations = described.checks().check(input);
    if (!violations.isEmpty()) {
      verdict.on(Refusal.of(RefusalCode.CONSTRAINTS, violations));
    }
    if (inspecting != null) {
      inspecting.look(described.texts(), input, binding.shape().parts(), call, verdict);
    }
    try {
      return deadline.call(new Handling<>(function, input, call), call.context());
    } catch (Throwable thrown) {
      throw errors.ofFunction(thrown);
    }
  }

  /** One call of the function. */
  private record Handling<I extends @Nullable Object>(
      GuardedFunction<I, @Nullable Object> function, I input, Invocation invocation)
      implements Callable<@Nullable Object> {
    @Override
    public @Nullable Object call() throws Exception {
      return function.handle(input, invocation);
    }

    /** Nothing of the input. */
    @Override
    public String toString() {
      return "Handling";
    }
  }
}
