// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.secrets;

import dev.lambdaguardrails.failure.Misconfiguration;
import dev.lambdaguardrails.guard.Environment;
import dev.lambdaguardrails.secrets.internal.aws.WallClock;
import dev.lambdaguardrails.secrets.internal.http.Budget;

/**
 * Where secrets come from. A function names one by the variable {@code GUARDRAILS_SECRETS_SOURCE},
 * or in code by {@link SecretsBuilder#source}. Safe for concurrent use.
 */
public abstract class SecretSource {
  static final String VARIABLE = "GUARDRAILS_SECRETS_SOURCE";

  SecretSource() {}

  /**
   * Fetches secrets, once. What goes wrong with one is told of that one.
   *
   * @param names at least one
   * @param budget ends the fetch, at the latest
   * @return what became of each, in the order of the names
   */
  abstract Fetched[] fetch(SecretName[] names, Budget budget) throws Exception;

  /** Loads what a fetch needs, before a snapshot, and fetches nothing. */
  void prime() {}

  /**
   * AWS Secrets Manager, and Parameter Store of Systems Manager for names that begin with {@code
   * ssm:}, by signed requests of our own. The default; its name is {@code secrets-manager}.
   */
  public static SecretSource secretsManager() {
    return new SecretsManagerSource(Environment.OF_PROCESS, WallClock.SYSTEM);
  }

  /** The source that an environment names. */
  static SecretSource named(Environment environment, WallClock clock) {
    String name = environment.get(VARIABLE);
    if (name == null || name.isEmpty() || name.equals("secrets-manager")) {
      return new SecretsManagerSource(environment, clock);
    }
    throw new Misconfiguration("Set " + VARIABLE + " to secrets-manager, or remove it.");
  }
}
