// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.guard;

import org.crac.Context;
import org.crac.Core;
import org.crac.Resource;

/** What CRaC calls. No other class names {@code org.crac}, and without SnapStart none loads it. */
final class RestoreHook implements Resource {
  private final Restoration restoration;

  private RestoreHook(Restoration restoration) {
    this.restoration = restoration;
  }

  /** Registers a hook, which the restoration holds: the runtime's context holds it weakly only. */
  static void register(Restoration restoration) {
    RestoreHook hook = new RestoreHook(restoration);
    restoration.hold(hook);
    Core.getGlobalContext().register(hook);
  }

  /** All was primed by init, which can say what is wrong. */
  @Override
  public void beforeCheckpoint(Context<? extends Resource> context) {}

  @Override
  public void afterRestore(Context<? extends Resource> context) {
    restoration.restored();
  }
}
