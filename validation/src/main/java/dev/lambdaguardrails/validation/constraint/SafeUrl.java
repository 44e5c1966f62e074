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
 * The absolute URL of a host outside, by one strict reading of RFC 3986.
 *
 * <p>At most 2,048 ASCII characters. Refuses user information; addresses instead of names, in every
 * notation; names of one label, with a dot at the end or of malformed Punycode; malformed and
 * control octets; the local ports of Lambda (runtime, extensions, tracing) and those that browsers
 * block; {@code file:}, {@code jar:}, {@code netdoc:}, {@code gopher:} and every scheme that is not
 * listed. Unless hosts are listed it refuses, too, names that are reserved for local use, that hold
 * an address which is not public, of metadata services, and of public DNS services that answer with
 * any address.
 *
 * <p>Does not resolve a name: one that is public today may lead inside at the next moment, so fetch
 * by {@code SafeHttp}. An internationalised name is to be given in Punycode. Null is valid.
 *
 * @see <a
 *     href="https://cheatsheetseries.owasp.org/cheatsheets/Server_Side_Request_Forgery_Prevention_Cheat_Sheet.html">OWASP,
 *     server side request forgery prevention</a>
 */
@Documented
@CheckedBy(
    value = SafeUrlCheck.class,
    attributes = {"schemes", "hosts", "ports"})
@Constraint(validatedBy = SafeUrl.Validator.class)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.TYPE_USE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface SafeUrl {
  /** The schemes that are allowed, in small letters. */
  String[] schemes() default "https";

  /**
   * The names that are allowed, {@code *.example.com} for all below one; none listed allows every
   * public one.
   */
  String[] hosts() default {};

  /** The ports that may be written; none listed allows all but those refused always. */
  int[] ports() default {};

  /** Unused: messages leave no function. */
  String message() default "";

  /** The groups, as in Jakarta Validation. */
  Class<?>[] groups() default {};

  /** The payload, as in Jakarta Validation. */
  Class<? extends Payload>[] payload() default {};

  /** What Hibernate Validator calls. */
  final class Validator extends CheckedByValidator<SafeUrl> {}
}
