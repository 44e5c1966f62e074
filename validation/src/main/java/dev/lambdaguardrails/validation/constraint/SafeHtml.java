// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.constraint;

import dev.lambdaguardrails.validation.CheckedBy;
import dev.lambdaguardrails.validation.CheckedByValidator;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * HTML of harmless formatting only, by OWASP Java HTML Sanitizer, an optional dependency.
 *
 * <p>Refuses a text of which {@code SanitizedHtml} would leave out an element or an attribute. On a
 * component of type {@code SanitizedHtml} it refuses what would otherwise be left out silently.
 * Does not refuse what is only written differently by it. A {@code String} that passes is still as
 * it was given: write what {@code SanitizedHtml.of} makes of it. Null is valid; the length is
 * {@code @Size}'s to bound.
 */
@Documented
@CheckedBy(SafeHtmlCheck.class)
@Constraint(validatedBy = SafeHtml.Validator.class)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.TYPE_USE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface SafeHtml {
  /** Unused: messages leave no function. */
  String message() default "";

  /** The groups, as in Jakarta Validation. */
  Class<?>[] groups() default {};

  /** The payload, as in Jakarta Validation. */
  Class<? extends Payload>[] payload() default {};

  /** What Hibernate Validator calls. */
  final class Validator extends CheckedByValidator<SafeHtml> {}
}
