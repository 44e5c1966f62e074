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
 * The key of a map that the caller chooses: {@code Map<@SafeKey String, …>}.
 *
 * <p>1 to 128 characters. Refuses keys that begin with {@code $} (operators of databases),
 * {@code @} (types and links of serialisers) or {@code __} ({@code __proto__}), {@code constructor}
 * and {@code prototype}, keys with a dot, bracket, space, control, invisible or reordering
 * character, and lone surrogates.
 *
 * <p>Where a component of the input declares a scalar, no key needs a rule: an object in its place
 * does not bind. Null is valid.
 */
@Documented
@CheckedBy(SafeKeyCheck.class)
@Constraint(validatedBy = SafeKey.Validator.class)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.TYPE_USE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface SafeKey {
  /** Unused: messages leave no function. */
  String message() default "";

  /** The groups, as in Jakarta Validation. */
  Class<?>[] groups() default {};

  /** The payload, as in Jakarta Validation. */
  Class<? extends Payload>[] payload() default {};

  /** What Hibernate Validator calls. */
  final class Validator extends CheckedByValidator<SafeKey> {}
}
