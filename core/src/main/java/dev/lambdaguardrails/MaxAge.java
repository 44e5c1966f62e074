// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Refuses a message that was sent longer ago than a time, or at no time that is known.
 *
 * <p>The time is the one that a service wrote into the event: of a request, when the API received
 * it; of a record, when the queue, topic, stream or bus did. Beside {@link VerifiedJwt} the token's
 * {@code iat} must be as young too, and beside {@link VerifiedBy} the time of the signature. Where
 * none of these has a time it does not compile. A time that is missing, is none, or lies further in
 * the future than {@link #skewSeconds} is refused like one that is over: a request with 403 {@code
 * stale}, a token with 401 {@code token}, a record as every refused record.
 *
 * <p>It ends how long a captured or delayed message is of use. It does not end a replay within that
 * time, which is what a {@link DuplicateFilter} is for; and a message that somebody sends again has
 * a new time, unless what is signed holds the old one. Thread safe.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface MaxAge {
  /** The age in seconds that is still admitted, 1 to 31536000, which is a year. */
  int seconds();

  /** How far the clock of the sender may be ahead, in seconds, 0 to 300. */
  int skewSeconds() default 30;
}
