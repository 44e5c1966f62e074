// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.secrets;

import dev.lambdaguardrails.EventSource;
import dev.lambdaguardrails.SecurityEvent;
import dev.lambdaguardrails.guard.Guard;
import dev.lambdaguardrails.guard.GuardBuilder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an entry makes of secrets that are asked for while it initialises.
 *
 * @param values the values, as far as there are any
 * @param thrown what Lambda would get, null if init succeeds
 * @param event what the log would hold
 */
record Asked(
    List<SecretValue> values, @Nullable RuntimeException thrown, @Nullable SecurityEvent event) {
  static final int MILLIS = 10_000;

  /** Asks a store for the whole value of each name. */
  static Asked of(String url, int millis, String... names) {
    return of(environment(url), millis, names);
  }

  static Asked of(Map<String, String> environment, int millis, String... names) {
    return of(Stores.secrets(environment, millis, names), names);
  }

  static Asked of(Secrets secrets, String... names) {
    List<SecurityEvent> events = new ArrayList<>();
    GuardBuilder guard = Guard.around("com.acme.Pay", EventSource.HTTP_API).events(events::add);
    List<SecretValue> values = new ArrayList<>();
    try {
      for (String name : names) {
        values.add(secrets.value(name));
      }
      return new Asked(values, null, null);
    } catch (RuntimeException failed) {
      return new Asked(values, guard.initFailed(failed), events.get(0));
    }
  }

  /** What Lambda sets, with an endpoint of our own. */
  static Map<String, String> environment(String url) {
    return new HashMap<>(
        Map.of(
            "AWS_LAMBDA_RUNTIME_API", "localhost:9001",
            "AWS_REGION", "eu-west-1",
            "AWS_ACCESS_KEY_ID", "ASIAEXAMPLE",
            "AWS_SECRET_ACCESS_KEY", "wJalrXUtnFEMIK7MDENGbPxRfiCYEXAMPLEKEY",
            "AWS_SESSION_TOKEN", "the-session-token",
            "AWS_ENDPOINT_URL_SECRETS_MANAGER", url,
            "KEY", "prod/key"));
  }

  /** The reason in the log. */
  String reason() {
    return event == null ? "" : event.trace().get(0);
  }

  /** All that leaves the function. */
  String told() {
    StringBuilder told = new StringBuilder().append(thrown).append(event).append(values);
    for (Throwable each = thrown; each != null; each = each.getCause()) {
      told.append(each).append(List.of(each.getSuppressed()));
    }
    return told.toString();
  }
}
