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
 * A relative path: names as {@link SafeFileName} accepts, with {@code /} between them.
 *
 * <p>At most 1,024 bytes of UTF-8, which is the limit of a key of Amazon S3. Refuses absolute
 * paths, {@code .} and {@code ..}, empty parts, backslashes, drives and percent-encoded octets.
 *
 * <p>Does not know the file system: a link in it may lead anywhere, which {@code SafePaths} tests.
 * Null is valid.
 */
@Documented
@CheckedBy(SafePathCheck.class)
@Constraint(validatedBy = SafePath.Validator.class)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.TYPE_USE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface SafePath {
  /** Unused: messages leave no function. */
  String message() default "";

  /** The groups, as in Jakarta Validation. */
  Class<?>[] groups() default {};

  /** The payload, as in Jakarta Validation. */
  Class<? extends Payload>[] payload() default {};

  /** What Hibernate Validator calls. */
  final class Validator extends CheckedByValidator<SafePath> {}
}
