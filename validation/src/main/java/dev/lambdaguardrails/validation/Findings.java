// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation;

import dev.lambdaguardrails.bind.Violations;
import dev.lambdaguardrails.failure.Violation;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.ValidationException;
import java.util.List;
import java.util.Locale;
import org.hibernate.validator.messageinterpolation.HibernateMessageInterpolatorContext;

/**
 * What one check finds, and no more than an answer can hold.
 *
 * <p>It stands where Hibernate Validator asks for the message of a violation. So no message is ever
 * made: no expression is evaluated, no value is quoted. And a flood of violations ends the check,
 * where the set in which Hibernate Validator collects them takes time in the square of their
 * number. Of one check, on its thread.
 */
final class Findings implements MessageInterpolator {
  private final Violations found = new Violations();
  private String prefix = "";

  /** Sets where in the input the next bean stands. */
  void below(String pointer) {
    prefix = pointer;
  }

  boolean isFull() {
    return found.isFull();
  }

  /** What was found, in the order of pointers. */
  List<Violation> sorted() {
    return found.sorted();
  }

  @Override
  public String interpolate(String template, Context context) {
    found.add(
        ConstraintViolations.violation(
            prefix,
            context.unwrap(HibernateMessageInterpolatorContext.class).getPropertyPath(),
            context.getConstraintDescriptor()));
    if (isFull()) {
      throw new Flood();
    }
    return "";
  }

  @Override
  public String interpolate(String template, Context context, Locale locale) {
    return interpolate(template, context);
  }

  /** Ends a check: Hibernate Validator lets exceptions of its own kind through. */
  static final class Flood extends ValidationException {
    @Override
    public synchronized Throwable fillInStackTrace() {
      return this;
    }
  }
}
