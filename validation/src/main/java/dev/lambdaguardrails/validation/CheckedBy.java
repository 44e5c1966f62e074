// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The check of a constraint as one static method, which the compiled path calls without reflection,
 * and the reference path by {@link CheckedByValidator}.
 *
 * <pre>{@code
 * @CheckedBy(value = SkuCheck.class, attributes = "prefix")
 * @Constraint(validatedBy = Sku.Validator.class)
 * @Target({FIELD, METHOD, TYPE_USE, ANNOTATION_TYPE})
 * @Retention(RUNTIME)
 * public @interface Sku {
 *   String prefix();
 *   String message() default "";
 *   Class<?>[] groups() default {};
 *   Class<? extends Payload>[] payload() default {};
 *   final class Validator extends CheckedByValidator<Sku> {}
 * }
 *
 * public final class SkuCheck {
 *   public static boolean isSku(String value, String prefix) {
 *     return value == null || value.startsWith(prefix);
 *   }
 * }
 * }</pre>
 *
 * <p>The check must depend on its arguments alone: both paths call it for every value, null among
 * them, from many threads. What it throws is a fault of the function, never a valid value. It stops
 * nothing that it does not test itself.
 */
@Documented
@Target(ElementType.ANNOTATION_TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface CheckedBy {
  /**
   * A public top-level class with exactly one public static method that returns a {@code boolean}:
   * whether a value is valid. It takes the value, by a reference type, and then the values of
   * {@link #attributes()}, each by the type it is declared with.
   */
  Class<?> value();

  /**
   * The attributes of the constraint that the check takes, in the order of its parameters. They are
   * named because reflection does not tell in which order they are declared.
   */
  String[] attributes() default {};
}
