// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.guard;

import dev.lambdaguardrails.Caller;
import dev.lambdaguardrails.failure.Refusal;
import dev.lambdaguardrails.failure.RefusalCode;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How old a message may be. A time that is not known is not fresh. Immutable.
 *
 * @param seconds the age that is still admitted
 * @param skewSeconds how far a time may lie in the future
 * @param event whether an event or record says when it was sent
 * @param token whether a token says who calls, and so when it was issued
 */
record Freshness(long seconds, long skewSeconds, Clock clock, boolean event, boolean token) {
  private static final long MILLIS = 1000;
  private static final int LONGEST_SECONDS = 12;

  /** Refuses an event or record by the time of its source, where that tells one. */
  void demand(@Nullable Instant sent, Verdict verdict) {
    if (event && (sent == null || !isFresh(sent.toEpochMilli()))) {
      verdict.on(Refusal.of(RefusalCode.STALE));
    }
  }

  /** Refuses a caller by the time of the token that told of it, where one does. */
  void demandToken(@Nullable Caller caller, Verdict verdict) {
    if (token && !isFresh(issued(caller))) {
      verdict.on(Refusal.of(RefusalCode.TOKEN));
    }
  }

  /**
   * Refuses a signature by its time.
   *
   * @param seconds since 1970, -1 where it has none
   */
  void demandSignature(long seconds, Verdict verdict) {
    if (!isFresh(seconds < 0 ? -1 : seconds * MILLIS)) {
      verdict.on(Refusal.of(RefusalCode.STALE));
    }
  }

  /** The same, where a token is asked, or none. */
  Freshness ofToken(boolean asked) {
    return new Freshness(seconds, skewSeconds, clock, event, asked);
  }

  private boolean isFresh(long millis) {
    long age = clock.millis() - millis;
    return millis >= 0 && age <= seconds * MILLIS && age >= -skewSeconds * MILLIS;
  }

  /** The claim {@code iat} in milliseconds: whole seconds since 1970; -1 where it is none. */
  private static long issued(@Nullable Caller caller) {
    String text = caller == null ? "" : caller.claim("iat").orElse("");
    long seconds = text.isEmpty() || text.length() > LONGEST_SECONDS ? -1 : 0;
    for (int at = 0; at < text.length() && seconds >= 0; at++) {
      int digit = text.charAt(at) - '0';
      seconds = digit < 0 || digit > 9 ? -1 : seconds * 10 + digit;
    }
    return seconds < 0 ? -1 : seconds * MILLIS;
  }
}
