// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Supplies an event with which the function is called once before SnapStart takes its snapshot.
 *
 * <p>Without it the guard primes all of its steps but {@code handle}. With it {@code handle} runs
 * too, on what is bound from the event, as it would for a caller: nothing is skipped, so the event
 * has to pass every control, and whatever {@code handle} writes or sends is written and sent. No
 * security event is recorded of it, and its answer goes nowhere.
 *
 * <p>An event that is not there, or that a control refuses, fails init; what {@code handle} throws
 * is told and fails nothing. Without SnapStart this does nothing.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface PrimeWith {
  /**
   * The resource that holds a whole event of the declared source, as Lambda would deliver it: its
   * path from the root of the classpath, without a leading slash.
   */
  String value();
}
