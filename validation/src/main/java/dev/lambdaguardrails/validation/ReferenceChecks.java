// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation;

import dev.lambdaguardrails.bind.Checks;
import dev.lambdaguardrails.failure.Fault;
import dev.lambdaguardrails.failure.FaultCode;
import dev.lambdaguardrails.failure.Violation;
import jakarta.validation.ConstraintViolation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks by Hibernate Validator, within a scope. */
final class ReferenceChecks<T> implements Checks<T> {
  private final ReferenceValidator validator;
  private final ValidatedScope scope;
  private final FaultCode outOfScope;

  ReferenceChecks(ReferenceValidator validator, ValidatedScope scope, FaultCode outOfScope) {
    this.validator = validator;
    this.scope = scope;
    this.outOfScope = outOfScope;
  }

  @Override
  public List<Violation> check(T value) {
    if (!scope.holds(value)) {
      throw Fault.of(outOfScope);
    }
    Set<Violation> violations = new LinkedHashSet<>();
    collect("", value, violations);
    List<Violation> sorted = new ArrayList<>(violations);
    sorted.sort(Comparator.comparing(Violation::pointer).thenComparing(Violation::code));
    return sorted;
  }

  /** A container at the root has no constraints of its own: its elements are roots. */
  private void collect(String prefix, Object value, Set<Violation> into) {
    if (value instanceof Iterable<?> elements) {
      int index = 0;
      for (Object element : elements) {
        element(prefix + '/' + index, element, into);
        index++;
      }
    } else if (value instanceof Map<?, ?> map) {
      for (Object element : map.values()) {
        element(prefix + "/*", element, into);
      }
    } else if (value instanceof Optional<?> optional) {
      element(prefix, optional.orElse(null), into);
    } else if (value instanceof Object[] array) {
      for (int at = 0; at < array.length; at++) {
        element(prefix + '/' + at, array[at], into);
      }
    } else {
      for (ConstraintViolation<Object> violation : validator.validate(value)) {
        into.add(ConstraintViolations.violation(prefix, violation));
      }
    }
  }

  private void element(String prefix, @Nullable Object element, Set<Violation> into) {
    if (element != null) {
      collect(prefix, element, into);
    }
  }
}
