// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.secrets;

import dev.lambdaguardrails.aws.http.Budget;
import java.util.Map;

/** Secrets of sources that tests choose, at a time that stands still. */
final class Stores {
  static final long NOW = 42_000;

  private Stores() {}

  /** From Secrets Manager, at the endpoint that the environment names. */
  static Secrets secrets(Map<String, String> environment, int millis, String... names) {
    return builder(environment, millis, names).warm();
  }

  static SecretsBuilder builder(Map<String, String> environment, int millis, String... names) {
    SecretsSettings by = SecretsSettings.of(environment::get);
    return Secrets.of(names)
        .environment(environment::get)
        .settings(new SecretsSettings(by.timeToLive(), by.maxStale(), by.startWithout(), millis))
        .time(() -> NOW, bound -> 0);
  }

  /** What a source does. */
  interface Fetch {
    Fetched[] of(SecretName[] names, Budget budget) throws Exception;
  }

  static SecretSource source(Fetch fetch) {
    return new SecretSource() {
      @Override
      Fetched[] fetch(SecretName[] names, boolean now, Budget budget) throws Exception {
        return fetch.of(names, budget);
      }
    };
  }
}
