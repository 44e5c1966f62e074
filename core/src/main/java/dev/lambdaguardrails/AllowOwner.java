// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Admits a caller only to what is its own: a claim must equal a part of the request.
 *
 * <p>{@code path.name} and {@code query.name} are the parameter as it was decoded once, of which
 * there must be one; they are compared before the body is read. {@code body.name} is the component
 * of the record that the function is given, whatever its name in JSON, {@code body.name.inner} one
 * of the record in it: a String, UUID, int or long, compared once it is bound and before anything
 * else is done with it.
 *
 * <p>Texts compare exactly, by case and by character; nothing is decoded, trimmed or normalised. A
 * claim that is absent, blank, comes twice, is a list, or names nobody ({@code null}, {@code
 * undefined}, {@code true}, {@code false}) owns nothing. No identity is answered 401, another's
 * part 403.
 *
 * <p>Does not know whom an object belongs to that is only named by a key of its own: that is what
 * the function, or {@link AllowIf}, looks up.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Repeatable(AllowOwner.List.class)
public @interface AllowOwner {
  /** The claim that says who the caller is. */
  String claim() default "sub";

  /** The part that must equal it: {@code path.name}, {@code query.name} or {@code body.name}. */
  String of();

  /** Holds the rules of one function. */
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.TYPE)
  @interface List {
    /** The rules, all of which must hold. */
    AllowOwner[] value();
  }
}
