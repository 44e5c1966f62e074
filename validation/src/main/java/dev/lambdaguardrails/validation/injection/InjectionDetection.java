// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.injection;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says how injection is detected in the texts that reach a function. Stands beside {@code Guarded};
 * without it, the detector is as sensitive as by default and no rule is suppressed.
 *
 * <p>Whether what is found is refused or reported, the mode of {@code INSPECTION} says, which
 * reports by default.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface InjectionDetection {
  /** How much must speak for an attack. */
  Sensitivity sensitivity() default Sensitivity.DEFAULT;

  /** Rules that do not count. */
  InjectionRule[] suppress() default {};

  /**
   * Why nothing looks for injection in this function at all, for who reviews it; by default, empty,
   * something does. Stands alone: a function that is exempted suppresses no rule, demands no {@link
   * NoInjection} of a text, and does not enforce {@code INSPECTION}.
   */
  String exempt() default "";
}
