// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Admits a caller whose verified token holds at least one of the named OAuth 2.0 scopes.
 *
 * <p>Repeated, every one of the rules must hold. The scopes are those that the front door's
 * authorizer verified; a function without an authorizer in front refuses everybody. No identity is
 * answered 401, one without the scope 403. Scopes compare exactly, by case and by character.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6749#section-3.3">RFC 6749, 3.3</a>
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Repeatable(AllowScopes.List.class)
public @interface AllowScopes {
  /** The scopes of which one is needed. */
  String[] value();

  /** Holds the rules of one function. */
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.TYPE)
  @interface List {
    /** The rules, all of which must hold. */
    AllowScopes[] value();
  }
}
