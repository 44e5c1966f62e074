// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.guard;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.lambdaguardrails.GuardedFunction;
import dev.lambdaguardrails.bind.Input;
import dev.lambdaguardrails.bind.Output;
import dev.lambdaguardrails.failure.Misconfiguration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes a guard ready for a snapshot: primes it, and has CRaC call it after every restore.
 *
 * @param function the name of the user's class
 * @param pipelines the controls as they serve
 * @param modes the mode of each control
 * @param renewals what is renewed after a restore
 * @param primeWith the resource that holds the user's event, null for none
 */
record SnapStart(
    String function,
    Pipelines pipelines,
    Modes modes,
    List<AfterRestore> renewals,
    @Nullable String primeWith) {
  /** The variable that tells how an environment comes to be. */
  static final String VARIABLE = "AWS_LAMBDA_INITIALIZATION_TYPE";

  /** Its value where a snapshot is taken after init. */
  static final String VALUE = "snap-start";

  /** Readies a guard around a function that is given its bound input. */
  <I extends @Nullable Object, O extends @Nullable Object> Restoration bound(
      GuardedFunction<I, ?> user, Input<I> input, Output<O> output) {
    try (Priming priming = new Priming(function, pipelines, modes)) {
      priming.bound(input, output);
      if (primeWith != null) {
        Object own = user instanceof HandlerFunction<?, ?> wrapped ? wrapped.handler() : user;
        priming.supplied(primeWith, own.getClass(), priming.enforcing().bound(user, input, output));
      }
    }
    return registered();
  }

  /** Readies a guard around a handler of whole events. */
  Restoration whole(RequestStreamHandler user) {
    try (Priming priming = new Priming(function, pipelines, modes)) {
      priming.whole();
      if (primeWith != null) {
        priming.supplied(primeWith, user.getClass(), priming.enforcing().whole(user));
      }
    }
    return registered();
  }

  private Restoration registered() {
    List<AfterRestore> all = new ArrayList<>(renewals);
    all.add(new HashRenewal());
    Restoration restoration = new Restoration(all, AfterRestore.MILLIS, pipelines.log());
    try {
      RestoreHook.register(restoration);
    } catch (NoClassDefFoundError missing) {
      throw new Misconfiguration(
          function + ": Add the dependency org.crac:crac, which SnapStart needs.");
    }
    return restoration;
  }
}
