// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.guard;

/**
 * Renews what belongs to one environment, and so may not be shared by all that come from one
 * snapshot: secrets, credentials, connections, seeds.
 *
 * <p>Called once in every restored environment before its first invocation, on a thread of its own;
 * without SnapStart never. All renewals of a function have {@value #MILLIS} milliseconds together,
 * of the ten seconds that Lambda gives a restore. One that throws, or is not done by then, fails
 * the restore: no invocation meets what was not renewed. What can be fetched later is caught here.
 */
public interface AfterRestore {
  /** The time that all renewals of a function have, in milliseconds. */
  int MILLIS = 8_000;

  /** Renews it. Nothing of what it throws goes out but its types and where it was thrown. */
  void renew() throws Exception;
}
