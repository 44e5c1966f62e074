// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.guard;

import dev.lambdaguardrails.Caller;
import dev.lambdaguardrails.bind.OwnedPart;
import dev.lambdaguardrails.internal.access.AccessRule;
import dev.lambdaguardrails.internal.access.Ownership;
import org.jspecify.annotations.Nullable;

/** The access rule that needs the bound input: the caller must own a part of it. */
record BodyOwner(Ownership owner, OwnedPart<?> part) {

  /** Refuses an input that holds another's part. */
  @SuppressWarnings("unchecked") // the part is of the function's own input
  void authorize(@Nullable Object input, @Nullable Caller caller, Verdict verdict) {
    Object owned = input == null ? null : ((OwnedPart<Object>) part).of(input);
    if (!owner.owns(caller, owned)) {
      verdict.on(AccessRule.refusal(caller));
    }
  }
}
