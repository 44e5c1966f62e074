// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.guard;

import dev.lambdaguardrails.Invocation;
import dev.lambdaguardrails.bind.Inspected;
import dev.lambdaguardrails.bind.Inspection;
import dev.lambdaguardrails.bind.Inspector;
import dev.lambdaguardrails.bind.Part;
import dev.lambdaguardrails.bind.StrictJson;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Looks for injection in every text that reaches the function: in its input, and in what else the
 * call holds. Immutable; serves concurrent invocations.
 */
record Inspecting(Inspector inspector, StrictJson json) {

  /**
   * Looks into a call and its input.
   *
   * @param parts the parameters that are components of the input
   */
  <I extends @Nullable Object> void look(
      Inspected<I> texts, I input, List<Part> parts, Invocation call, Verdict verdict) {
    Inspection inspection = new Inspection(inspector, call, json);
    texts.tell(input, inspection);
    inspection.call(parts);
    verdict.on(inspection);
  }

  /** Looks into a call whose body is not bound. */
  void look(Invocation call, Verdict verdict) {
    look(Inspected.ofBody(), null, List.of(), call, verdict);
  }
}
