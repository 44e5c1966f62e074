// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.internal.access;

import dev.lambdaguardrails.AccessPolicy;
import dev.lambdaguardrails.Caller;
import dev.lambdaguardrails.Invocation;
import dev.lambdaguardrails.failure.Failure;
import dev.lambdaguardrails.failure.Fault;
import dev.lambdaguardrails.failure.FaultCode;
import org.jspecify.annotations.Nullable;

/**
 * Admits a call that a policy of the user's admits.
 *
 * @param policy the policy
 */
public record PolicyRule(AccessPolicy policy) implements AccessRule {
  @Override
  public boolean admits(@Nullable Caller caller, Invocation call) {
    try {
      return policy.admits(call);
    } catch (Failure known) {
      throw known;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Fault.of(FaultCode.CONTROL_FAILED, e);
    } catch (Exception e) {
      throw Fault.of(FaultCode.CONTROL_FAILED, e);
    }
  }
}
