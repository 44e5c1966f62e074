// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.secrets;

import dev.lambdaguardrails.aws.WallClock;
import dev.lambdaguardrails.failure.Misconfiguration;
import dev.lambdaguardrails.guard.Environment;
import org.jspecify.annotations.Nullable;

/**
 * Describes secrets, and fetches them. What is not set in code is what the environment says, or the
 * default. Not for concurrent use.
 */
public final class SecretsBuilder {
  private final String[] names;
  private Environment environment = Environment.OF_PROCESS;
  private WallClock clock = WallClock.SYSTEM;
  private Chance chance = Chance.SYSTEM;
  private @Nullable SecretSource source;
  private @Nullable SecretsSettings settings;

  SecretsBuilder(String[] names) {
    this.names = names.clone();
  }

  /** Sets where the secrets come from, instead of {@code GUARDRAILS_SECRETS_SOURCE}. */
  public SecretsBuilder source(SecretSource source) {
    this.source = source;
    return this;
  }

  SecretsBuilder environment(Environment environment) {
    this.environment = environment;
    return this;
  }

  SecretsBuilder settings(SecretsSettings settings) {
    this.settings = settings;
    return this;
  }

  SecretsBuilder time(WallClock clock, Chance chance) {
    this.clock = clock;
    this.chance = chance;
    return this;
  }

  /** Starts the fetch, as {@link Secrets#warm} does. */
  public Secrets warm() {
    Secrets secrets = new Secrets(live(), names);
    secrets.begin(environment);
    return secrets;
  }

  private LiveSecrets live() {
    SecretsSettings by = settings == null ? SecretsSettings.DEFAULTS : settings;
    SecretSource from;
    try {
      from = source == null ? SecretSource.named(environment, clock) : source;
      by = settings == null ? SecretsSettings.of(environment) : settings;
    } catch (Misconfiguration wrong) {
      from = new MisconfiguredSource(wrong);
    }
    return new LiveSecrets(environment, from, by, clock, chance);
  }
}
