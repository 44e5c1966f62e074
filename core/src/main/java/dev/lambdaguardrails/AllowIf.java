// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Admits a call that a policy of one's own admits.
 *
 * <p>The policy is created once, while the function initialises, by its constructor: without
 * parameters, or with such as {@link Secret} gives values to. Repeated, every policy must admit. A
 * call that is not admitted is answered 403, or 401 where nobody says who calls; a policy that
 * throws admits nobody, and is a fault.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Repeatable(AllowIf.List.class)
public @interface AllowIf {
  /** The policy. */
  Class<? extends AccessPolicy> value();

  /** Holds the rules of one function. */
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.TYPE)
  @interface List {
    /** The rules, all of which must hold. */
    AllowIf[] value();
  }
}
