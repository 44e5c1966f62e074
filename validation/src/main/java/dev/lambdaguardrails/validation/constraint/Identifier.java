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
 * A name by which people or programs tell things apart: a user name, a slug, a tenant.
 *
 * <p>1 to 128 characters: letters, digits and their marks, between them single {@code -}, {@code _}
 * or {@code .}. One script (Han goes with Latin and one of kana, Bopomofo or Hangul), one system of
 * digits, in Unicode's NFKC form. Refuses white space, controls of every kind, bidirectional and
 * invisible characters, lone surrogates, and compatibility characters such as full-width letters.
 *
 * <p>Does not tell look-alikes within one script, nor a name that is wholly in another one. Compare
 * without regard to case yourself. Null is valid.
 *
 * @see <a href="https://www.unicode.org/reports/tr39/#Restriction_Level_Detection">UTS 39, highly
 *     restrictive</a>
 */
@Documented
@CheckedBy(IdentifierCheck.class)
@Constraint(validatedBy = Identifier.Validator.class)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.TYPE_USE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Identifier {
  /** Unused: messages leave no function. */
  String message() default "";

  /** The groups, as in Jakarta Validation. */
  Class<?>[] groups() default {};

  /** The payload, as in Jakarta Validation. */
  Class<? extends Payload>[] payload() default {};

  /** What Hibernate Validator calls. */
  final class Validator extends CheckedByValidator<Identifier> {}
}
