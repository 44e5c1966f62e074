// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Sizes and limits of an event and of the JSON in it. What exceeds one is refused before it is
 * bound; {@code eventBytes} even before it is parsed.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.ANNOTATION_TYPE)
public @interface Limits {
  /** The largest payload of a synchronous invocation: 6 MiB. */
  int LARGEST_EVENT = 6 * 1024 * 1024;

  /**
   * Bytes of a whole event, at most {@link #LARGEST_EVENT}. 0 is the default of the source: 1 MiB
   * for a request, {@link #LARGEST_EVENT} for a batch of records.
   */
  int eventBytes() default 0;

  /** Bytes of the payload of one record. */
  int recordBytes() default 1024 * 1024;

  /** Levels of nesting in a JSON payload. */
  int depth() default 32;

  /** Characters of a field name in a JSON payload. */
  int nameLength() default 256;

  /** Characters of a string in a JSON payload. */
  int stringLength() default 256 * 1024;

  /** Characters of a number in a JSON payload. */
  int numberLength() default 64;

  /** Tokens in a JSON payload. */
  int tokens() default 100_000;

  /**
   * Milliseconds kept back from the function's time: when no more than these remain, the guard
   * answers 503, or reports the record as failed, instead of the function.
   */
  int deadlineMargin() default 250;
}
