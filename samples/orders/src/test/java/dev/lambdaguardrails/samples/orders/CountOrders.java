// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.samples.orders;

import dev.lambdaguardrails.AllowScopes;
import dev.lambdaguardrails.EventSource;
import dev.lambdaguardrails.Guarded;
import dev.lambdaguardrails.GuardedFunction;
import dev.lambdaguardrails.Invocation;
import org.crac.Context;
import org.crac.Core;
import org.crac.Resource;

/** Answers how many orders it was called with. Nothing holds its own resource. */
@Guarded(EventSource.HTTP_API)
@AllowScopes("orders:write")
final class CountOrders implements GuardedFunction<NewOrder, Count> {
  private int orders;

  CountOrders() {
    Core.getGlobalContext().register(new Forgotten());
  }

  @Override
  public Count handle(NewOrder order, Invocation call) {
    return new Count(++orders);
  }

  /** Whatever the runtime's context alone holds is gone after its collection of garbage. */
  private static final class Forgotten implements Resource {
    @Override
    public void beforeCheckpoint(Context<? extends Resource> context) {}

    @Override
    public void afterRestore(Context<? extends Resource> context) {
      System.out.println("the forgotten resource was restored");
    }
  }
}
