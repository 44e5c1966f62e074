// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.secrets;

import dev.lambdaguardrails.aws.WallClock;
import dev.lambdaguardrails.aws.http.Budget;
import dev.lambdaguardrails.failure.Misconfiguration;
import dev.lambdaguardrails.guard.Environment;

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
   * @param now whether the secrets are known to be new, so that no cache on the way serves
   * @param budget ends the fetch, at the latest
   * @return what became of each, in the order of the names
   */
  abstract Fetched[] fetch(SecretName[] names, boolean now, Budget budget) throws Exception;

  /** Loads what a fetch needs, before a snapshot, and fetches nothing. */
  void prime() {}

  /**
   * AWS Secrets Manager, and Parameter Store of Systems Manager for names that begin with {@code
   * ssm:}, by signed requests of our own. The default; its name is {@code secrets-manager}.
   */
  public static SecretSource secretsManager() {
    return new SecretsManagerSource(Environment.OF_PROCESS, WallClock.SYSTEM);
  }

  /**
   * The extension AWS Parameters and Secrets, or the AWS Secrets Manager Agent, which serves on
   * this machine; its name is {@code agent}.
   */
  public static SecretSource agent() {
    return new AgentSource(Environment.OF_PROCESS, AgentSource.PATIENCE_MILLIS);
  }

  /** Values that stand in memory, for tests: what the lookup returns now. */
  public static SecretSource of(SecretLookup lookup) {
    return new LookupSource(lookup);
  }

  /** The source that an environment names. */
  static SecretSource named(Environment environment, WallClock clock) {
    String name = environment.get(VARIABLE);
    if (name == null || name.isEmpty() || name.equals("secrets-manager")) {
      return new SecretsManagerSource(environment, clock);
    }
    return switch (name) {
      case "agent" -> new AgentSource(environment, AgentSource.PATIENCE_MILLIS);
      case "caching-library" -> cachingLibrary();
      case "environment" -> new LookupSource(new EnvironmentLookup(environment));
      default ->
          throw new Misconfiguration(
              "Set "
                  + VARIABLE
                  + " to secrets-manager, agent, caching-library or environment, or remove it.");
    };
  }

  private static SecretSource cachingLibrary() {
    try {
      return CachingLibrarySource.named();
    } catch (NoClassDefFoundError missing) {
      throw new Misconfiguration(
          "Add the dependency com.amazonaws.secretsmanager:aws-secretsmanager-caching-java, which "
              + VARIABLE
              + " names.");
    }
  }
}
