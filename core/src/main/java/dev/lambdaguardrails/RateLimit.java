// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Answers 429 {@code rate-limit}, with {@code Retry-After}, to more requests than a number in a
 * time.
 *
 * <p>Without a {@link #store} one environment counts its own requests and knows of no other: Lambda
 * runs as many as there are requests at once, so what passes in all is this times the environments,
 * and a new environment begins anew. It is a bound to what one caller can make one environment do,
 * no quota and no defence against a flood: that is reserved concurrency, API Gateway or AWS WAF.
 * With a store that the environments share it is a quota.
 *
 * <p>All requests may come at once; then they come back evenly over the time. Who has no such
 * claim, or no address, is counted together with all others who have none. It is no rule of access,
 * and stands beside those. Needs {@code guardrails-ratelimit}, unless a store of one's own is
 * named. Repeated, all must admit.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6585#section-4">RFC 6585, 4</a>
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Repeatable(RateLimit.List.class)
public @interface RateLimit {
  /** Whose requests are counted together. */
  RatePer per();

  /** The claim, where it is per claim. */
  String claim() default "sub";

  /** How many requests may come in that time, 1 to 1000000. */
  int requests();

  /** The time in seconds, 1 to 86400. */
  int seconds() default 60;

  /** What counts: a class with a constructor without parameters; none counts in the environment. */
  Class<? extends RateLimitStore> store() default RateLimitStore.class;

  /** Holds the limits of one function. */
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.TYPE)
  @interface List {
    /** The limits, all of which must admit. */
    RateLimit[] value();
  }
}
