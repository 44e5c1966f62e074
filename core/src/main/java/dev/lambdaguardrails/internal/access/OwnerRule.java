// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.internal.access;

import dev.lambdaguardrails.Caller;
import dev.lambdaguardrails.Invocation;
import org.jspecify.annotations.Nullable;

/**
 * Admits a caller that a parameter of the path or query belongs to.
 *
 * @param owner who owns it
 * @param path whether it is one of the path
 * @param parameter its name
 */
public record OwnerRule(Ownership owner, boolean path, String parameter) implements AccessRule {
  @Override
  public boolean admits(@Nullable Caller caller, Invocation call) {
    return owner.owns(
        caller, path ? call.pathParameters().only(parameter) : call.query().only(parameter));
  }
}
