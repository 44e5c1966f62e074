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
 * The name of one file, without a directory.
 *
 * <p>1 to 255 bytes of UTF-8. Refuses separators of every system and what folds to one, {@code .}
 * and {@code ..} and names that begin with a dot, a hyphen or a tilde, a space or dot at the end,
 * {@code * ? " < > |}, percent-encoded octets, device names ({@code nul.txt}, {@code COM1}),
 * control, invisible and reordering characters, and lone surrogates.
 *
 * <p>Does not say that the type of the file is what its extension says. Null is valid. To open it,
 * see {@code SafePaths}.
 */
@Documented
@CheckedBy(SafeFileNameCheck.class)
@Constraint(validatedBy = SafeFileName.Validator.class)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.TYPE_USE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface SafeFileName {
  /** Unused: messages leave no function. */
  String message() default "";

  /** The groups, as in Jakarta Validation. */
  Class<?>[] groups() default {};

  /** The payload, as in Jakarta Validation. */
  Class<? extends Payload>[] payload() default {};

  /** What Hibernate Validator calls. */
  final class Validator extends CheckedByValidator<SafeFileName> {}
}
