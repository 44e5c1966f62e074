// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails;

/** What is wrong with an environment before any request comes. */
public enum EnvironmentRisk {
  /**
   * A variable holds what looks like a secret: whoever may look at the function sees it. Known by
   * the form of keys and tokens, or by its name.
   */
  SECRET_IN_VARIABLE,
  /** The JVM was started with a debugger, an agent, or remote management. */
  DEBUG_AGENT,
  /** The temporary folder is not empty, though nothing has run yet. */
  LEFTOVERS,
  /** TLS of before 1.2 is on, or names of hosts are not verified. */
  WEAK_TLS,
  /** The function may run longer than API Gateway waits: told by the first invocation. */
  LONG_TIMEOUT
}
