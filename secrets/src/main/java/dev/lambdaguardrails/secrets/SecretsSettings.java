// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.secrets;

import dev.lambdaguardrails.failure.Misconfiguration;
import dev.lambdaguardrails.guard.Environment;

/**
 * How long values live, and what a fetch may take; {@link SecretsBuilder} says what each is.
 *
 * @param timeToLive milliseconds in which a value is not fetched again
 * @param maxStale milliseconds in which a value serves that cannot be fetched again
 * @param startWithout whether a function starts without what may come later
 * @param fetch milliseconds that a fetch may take
 */
record SecretsSettings(long timeToLive, long maxStale, boolean startWithout, int fetch) {
  static final String TIME_TO_LIVE = "GUARDRAILS_SECRETS_TTL_SECONDS";
  static final String MAX_STALE = "GUARDRAILS_SECRETS_MAX_STALE_SECONDS";
  static final String AT_INIT = "GUARDRAILS_SECRETS_AT_INIT";

  private static final int TTL_SECONDS = 300;
  private static final int STALE_SECONDS = 24 * 60 * 60;
  private static final int FETCH_MILLIS = 6_000;
  private static final int MOST_SECONDS = 30 * 24 * 60 * 60;

  static final SecretsSettings DEFAULTS =
      new SecretsSettings(TTL_SECONDS * 1000L, STALE_SECONDS * 1000L, false, FETCH_MILLIS);

  static SecretsSettings of(Environment environment) {
    String atInit = environment.get(AT_INIT);
    if (atInit != null && !atInit.equals("fail") && !atInit.equals("start")) {
      throw new Misconfiguration("Set " + AT_INIT + " to fail or start, or remove it.");
    }
    return new SecretsSettings(
        seconds(TIME_TO_LIVE, TTL_SECONDS, environment) * 1000L,
        seconds(MAX_STALE, STALE_SECONDS, environment) * 1000L,
        "start".equals(atInit),
        FETCH_MILLIS);
  }

  private static int seconds(String variable, int unset, Environment environment) {
    String text = environment.get(variable);
    if (text == null || text.isEmpty()) {
      return unset;
    }
    int seconds = 0;
    for (int at = 0; at < text.length() && seconds >= 0; at++) {
      int digit = text.charAt(at) - '0';
      seconds = digit < 0 || digit > 9 ? -1 : seconds * 10 + digit;
      seconds = seconds > MOST_SECONDS ? -1 : seconds;
    }
    if (seconds < 1) {
      throw new Misconfiguration(
          "Set " + variable + " to 1 to " + MOST_SECONDS + " seconds, or remove it.");
    }
    return seconds;
  }
}
