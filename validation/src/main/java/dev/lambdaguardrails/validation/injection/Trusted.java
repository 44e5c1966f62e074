// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.injection;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Exempts a place of the input, and all that it holds, from the detection of injection: a password,
 * the source of a template, a query that somebody is meant to write.
 *
 * <p>Exempts from nothing else: types, constraints and sinks hold there as anywhere.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
public @interface Trusted {
  /** Why what looks like code is no injection here, for who reviews it; not blank. */
  String reason();
}
