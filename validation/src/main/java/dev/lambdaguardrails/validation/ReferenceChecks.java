// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation;

import dev.lambdaguardrails.bind.Checks;
import dev.lambdaguardrails.failure.Fault;
import dev.lambdaguardrails.failure.FaultCode;
import dev.lambdaguardrails.failure.Violation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    Findings findings = new Findings();
    collect("", value, findings);
    return findings.sorted();
  }

  /** A container at the root is looked into: its elements are roots. */
  private void collect(String pointer, @Nullable Object value, Findings findings) {
    if (value == null || findings.isFull()) {
      return;
    }
    if (value instanceof Iterable<?> elements) {
      int index = 0;
      for (Object element : elements) {
        collect(pointer + '/' + index++, element, findings);
      }
    } else if (value instanceof Map<?, ?> map) {
      for (Object element : map.values()) {
        collect(pointer + "/*", element, findings);
      }
    } else if (value instanceof Optional<?> optional) {
      collect(pointer, optional.orElse(null), findings);
    } else if (value instanceof Object[] array) {
      for (int at = 0; at < array.length; at++) {
        collect(pointer + '/' + at, array[at], findings);
      }
    }
    if (!TypeGraph.isOfPlatform(value.getClass())) {
      findings.below(pointer);
      validator.validate(value, findings);
    }
  }
}
