// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.samples.fulfilment;

import dev.lambdaguardrails.EventSource;
import dev.lambdaguardrails.Guarded;
import dev.lambdaguardrails.GuardedFunction;
import dev.lambdaguardrails.Invocation;

/** Plans pieces for a task of a state machine. */
@Guarded(EventSource.STEP_FUNCTIONS)
final class PlanRoute implements GuardedFunction<Pieces, Pieces> {
  @Override
  public Pieces handle(Pieces pieces, Invocation call) {
    return new Pieces(pieces.sku(), pieces.count() + 1);
  }
}
