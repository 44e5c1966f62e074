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
 * A value for one header of HTTP or of mail, or for one field of a line.
 *
 * <p>At most 4,096 characters. Refuses line breaks, NUL and all control characters but tab,
 * Unicode's line separators and lone surrogates; line breaks that a later step may decode
 * (percent-encoded up to four times, {@code %u}, overlong, as a character reference or an escape);
 * characters of which a writer that cuts off the high byte makes a line break before a header's
 * name; a start line of HTTP; and {@code <meta http-equiv>}, a header within HTML.
 *
 * <p>Does not know the grammar of the header: {@code @Pattern} does. Null is valid.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-5.5">RFC 9110, field values</a>
 */
@Documented
@CheckedBy(value = HeaderValueCheck.class, attributes = "asciiOnly")
@Constraint(validatedBy = HeaderValue.Validator.class)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.TYPE_USE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface HeaderValue {
  /** Whether characters beyond ASCII are refused, as new fields of HTTP should. */
  boolean asciiOnly() default false;

  /** Unused: messages leave no function. */
  String message() default "";

  /** The groups, as in Jakarta Validation. */
  Class<?>[] groups() default {};

  /** The payload, as in Jakarta Validation. */
  Class<? extends Payload>[] payload() default {};

  /** What Hibernate Validator calls. */
  final class Validator extends CheckedByValidator<HeaderValue> {}
}
