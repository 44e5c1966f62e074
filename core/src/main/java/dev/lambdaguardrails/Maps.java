// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Maps an exception of the function to a status and a code.
 *
 * <p>The mapping of the nearest superclass wins; an unmapped exception is 500. A status below 500
 * is a refusal, the caller's fault; from 500 on it is a fault. Nothing of the exception itself goes
 * out.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Repeatable(Maps.List.class)
public @interface Maps {
  /** The exception, with its subclasses. */
  Class<? extends Throwable> error();

  /** The status, 400 to 599. */
  int status();

  /** The code that goes out: lower case letters, digits and hyphens, 64 characters at most. */
  String code();

  /** Holds the mappings of one function. */
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.TYPE)
  @interface List {
    /** The mappings. */
    Maps[] value();
  }
}
