// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails;

/** What is wrong with an environment before any request comes. */
public enum EnvironmentRisk {
  /**
   * A variable holds what looks like a secret: whoever may look at the function sees it. Known by
   * the form of keys and tokens, or by its name.
   */
  SECRET_IN_VARIABLE,
  /**
   * The JVM was started with a debugger, an agent, remote management, or options in a file, which
   * may name one.
   */
  DEBUG_AGENT,
  /** The temporary folder is not empty, though nothing has run yet. */
  LEFTOVERS,
  /**
   * TLS takes what the JDK itself turns off: versions before 1.2, anonymous or unencrypted suites,
   * certificates signed by MD5; or names of hosts are not verified.
   */
  WEAK_TLS,
  /** The function may run longer than API Gateway or AppSync waits: told by an invocation. */
  LONG_TIMEOUT
}
