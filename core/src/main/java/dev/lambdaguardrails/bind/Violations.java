// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.bind;

import dev.lambdaguardrails.failure.Fault;
import dev.lambdaguardrails.failure.FaultCode;
import dev.lambdaguardrails.failure.Violation;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one check finds wrong, and no more than an answer can hold: each violation once, in the
 * order of pointers.
 *
 * <p>A compiled check walks through its value, and tells here where it stands. A pointer is written
 * only for what is wrong; as long as nothing is, nothing is allocated but the steps of the deepest
 * place. Of one check, on its thread.
 */
public final class Violations extends ValuePath {
  /** As many as a problem document shows. */
  public static final int MOST = 100;

  private final @Nullable Clock clock;
  private List<Violation> found = List.of();
  private boolean answer;

  /** Those of a check without constraints on times. */
  public Violations() {
    this.clock = null;
  }

  /** Those of a check whose present is that of a clock. */
  public Violations(Clock clock) {
    this.clock = clock;
  }

  /** These, of a check of an answer. */
  public Violations ofAnswer() {
    answer = true;
    return this;
  }

  /** The clock of the check. */
  public Clock clock() {
    if (clock == null) {
      throw new IllegalStateException("a check without a clock");
    }
    return clock;
  }

  /**
   * Demands that a value is of the class that is declared, whose constraints are known.
   *
   * @throws Fault if it is of a subclass
   */
  public void exactly(Class<?> declared, Object value) {
    if (value.getClass() != declared) {
      throw outOfScope();
    }
  }

  /** The fault of a value of a class whose constraints are not known. */
  public Fault outOfScope() {
    return Fault.of(answer ? FaultCode.ANSWER_OUT_OF_SCOPE : FaultCode.INPUT_OUT_OF_SCOPE);
  }

  /** Adds what is wrong with the value at this place. */
  public void add(String code, Map<String, Object> args) {
    add(new Violation(pointer().toString(), code, args));
  }

  /** Adds what is wrong with a property of the value at this place. */
  public void add(String name, String code, Map<String, Object> args) {
    StringBuilder pointer = pointer();
    append(pointer, name);
    add(new Violation(pointer.toString(), code, args));
  }

  /** Adds a violation, unless it is known, or there are too many. */
  public void add(Violation violation) {
    int at = 0;
    while (at < found.size()) {
      Violation before = found.get(at);
      int order = order(before, violation);
      if (order > 0) {
        break;
      }
      // Not by the record's equals, which a JVM links when it is first asked.
      if (order == 0 && before.args().equals(violation.args())) {
        return;
      }
      at++;
    }
    if (!isFull()) {
      if (found.isEmpty()) {
        found = new ArrayList<>();
      }
      found.add(at, violation);
    }
  }

  /** Whether there are as many as an answer shows: the check may end. */
  public boolean isFull() {
    return found.size() >= MOST;
  }

  /** What was found, by pointer and code. */
  public List<Violation> sorted() {
    return found;
  }

  private static int order(Violation one, Violation other) {
    int order = one.pointer().compareTo(other.pointer());
    return order == 0 ? one.code().compareTo(other.code()) : order;
  }
}
