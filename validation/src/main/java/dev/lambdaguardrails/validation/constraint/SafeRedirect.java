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
 * A place to send a browser to: a path of this site, or a page of a listed host.
 *
 * <p>At most 2,048 ASCII characters. A path begins with one {@code /} and has no empty or dotted
 * part. Refuses {@code //host}, {@code /\\host}, backslashes and white space anywhere, their
 * percent-encoded forms, control characters, and other schemes than {@code https} for a listed
 * host.
 *
 * <p>Does not say that the caller may see that page. Null is valid.
 *
 * @see <a
 *     href="https://cheatsheetseries.owasp.org/cheatsheets/Unvalidated_Redirects_and_Forwards_Cheat_Sheet.html">OWASP,
 *     unvalidated redirects</a>
 */
@Documented
@CheckedBy(value = SafeRedirectCheck.class, attributes = "hosts")
@Constraint(validatedBy = SafeRedirect.Validator.class)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.TYPE_USE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface SafeRedirect {
  /** The hosts beside this site, as {@link SafeUrl#hosts()} writes them. */
  String[] hosts() default {};

  /** Unused: messages leave no function. */
  String message() default "";

  /** The groups, as in Jakarta Validation. */
  Class<?>[] groups() default {};

  /** The payload, as in Jakarta Validation. */
  Class<? extends Payload>[] payload() default {};

  /** What Hibernate Validator calls. */
  final class Validator extends CheckedByValidator<SafeRedirect> {}
}
