// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.injection;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Refuses a text of the input in which the detector sees injection: 422 {@code injection}.
 *
 * <p>Stands on a component of the input that is a text, on an element of a container that is one
 * ({@code List<@NoInjection String>}), or on the key of a map. It enforces there, as long as the
 * function does not put {@code INSPECTION} into a mode itself; what else it says holds there
 * instead of what {@link InjectionDetection} says. Detection is a second line: a type or constraint
 * that leaves no room for code, and the sink that keeps data data, stand before it.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
public @interface NoInjection {
  /** The classes that are refused; none means all. Others are looked for, and reported. */
  InjectionClass[] value() default {};

  /** How much must speak for an attack. */
  Sensitivity sensitivity() default Sensitivity.DEFAULT;

  /** Rules that do not count here. */
  InjectionRule[] suppress() default {};
}
