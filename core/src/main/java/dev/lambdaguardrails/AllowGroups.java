// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Admits a caller whose verified token lists at least one of the named groups.
 *
 * <p>Repeated, every one of the rules must hold. Groups compare exactly, by case and by character.
 * A claim that is no list, or a list whose elements cannot be told apart, holds no group; {@code
 * docs/access.md} says how each front door delivers lists. No identity is answered 401, one without
 * the group 403.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Repeatable(AllowGroups.List.class)
public @interface AllowGroups {
  /** The claim in which Amazon Cognito lists the groups of a user. */
  String COGNITO = "cognito:groups";

  /** The groups of which one is needed. */
  String[] value();

  /** The claim that lists the groups. */
  String claim() default COGNITO;

  /** Holds the rules of one function. */
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.TYPE)
  @interface List {
    /** The rules, all of which must hold. */
    AllowGroups[] value();
  }
}
