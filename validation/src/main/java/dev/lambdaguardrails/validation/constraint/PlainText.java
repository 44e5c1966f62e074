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
 * A text for people: without markup and without characters that are not seen.
 *
 * <p>Refuses what HTML and XML read as a tag, comment or declaration ({@code <} before a letter of
 * any script, {@code /}, {@code !}, {@code ?} or the end, in their full-width forms too), character
 * references (from {@code &} to {@code ;}, and those of markup that HTML reads without), control
 * characters but tab and line break, Unicode's line separators, reordering controls, tag characters
 * outside a flag, noncharacters and lone surrogates. {@code a < b}, {@code <3} and {@code AT&T} are
 * plain.
 *
 * <p>Does not stop SQL, shell or Markdown, nor a quote that ends an attribute: encode at the sink.
 * Null is valid; the length is {@code @Size}'s to bound.
 *
 * @see <a href="https://html.spec.whatwg.org/multipage/parsing.html#tag-open-state">HTML, tag open
 *     state</a>
 */
@Documented
@CheckedBy(value = PlainTextCheck.class, attributes = "singleLine")
@Constraint(validatedBy = PlainText.Validator.class)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.TYPE_USE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface PlainText {
  /** Whether line breaks and tabs are refused too. */
  boolean singleLine() default false;

  /** Unused: messages leave no function. */
  String message() default "";

  /** The groups, as in Jakarta Validation. */
  Class<?>[] groups() default {};

  /** The payload, as in Jakarta Validation. */
  Class<? extends Payload>[] payload() default {};

  /** What Hibernate Validator calls. */
  final class Validator extends CheckedByValidator<PlainText> {}
}
