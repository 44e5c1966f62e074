// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Puts the guard around a function.
 *
 * <p>Stands on a {@link GuardedFunction}, a {@code RequestHandler} or a {@code
 * RequestStreamHandler}. The processor generates the entry {@code Guarded<Name>} beside it, and
 * that is the handler a template names: the class itself is never what Lambda calls. Every string
 * of the library's annotations may hold <code>${NAME}</code>, an environment variable that is read
 * once during init; one that is unset fails init.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Guarded {
  /** The only source whose events are admitted. */
  EventSource value();

  /** The mode of all controls. */
  Mode mode() default Mode.ENFORCE;

  /** Controls whose mode differs. */
  ControlMode[] modes() default {};

  /** How failed records are told to a record source; means nothing to a request source. */
  Batch batch() default Batch.WHOLE;

  /**
   * Where refused records of a record source go; {@code Quarantine.class} itself means nowhere. The
   * class has a constructor without parameters.
   */
  Class<? extends Quarantine> quarantine() default Quarantine.class;

  /**
   * What remembers the records that were handled; {@code DuplicateFilter.class} itself means
   * nothing does. The class has a constructor without parameters.
   */
  Class<? extends DuplicateFilter> duplicates() default DuplicateFilter.class;

  /**
   * How many records of a batch are handled at once, 1 to 32. More than one only for a queue; in a
   * FIFO queue it is one all the same. The function must then serve several threads, each of which
   * has the deadline, the log's fields and the request of its own record.
   */
  int threads() default 1;

  /** From where an event may come; empty, from anywhere. */
  Trust trust() default @Trust;

  /** Sizes and limits. */
  Limits limits() default @Limits;
}
