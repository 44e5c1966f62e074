// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

import java.util.List;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * A value that may have constraints: a property, or what a container holds.
 *
 * @param type its type, without type variables
 * @param rules the constraints on itself
 * @param cascaded whether it is an object whose own constraints hold as well
 * @param key what stands before the value in each entry of a map; null if there is none to check
 * @param element what it holds; null if there is nothing to check
 */
record ConstrainedPlace(
    TypeMirror type,
    List<Rule> rules,
    boolean cascaded,
    @Nullable ConstrainedPlace key,
    @Nullable ConstrainedPlace element) {
  ConstrainedPlace {
    rules = List.copyOf(rules);
  }

  /** Whether nothing in it is to be checked. */
  boolean isEmpty() {
    return rules.isEmpty() && !cascaded && key == null && element == null;
  }

  /** Whether it, or anything that it holds, is an object whose own constraints hold as well. */
  boolean cascadesSomewhere() {
    return cascaded
        || (key != null && key.cascadesSomewhere())
        || (element != null && element.cascadesSomewhere());
  }

  /** The constrained place, null if it is empty. */
  @Nullable ConstrainedPlace orNull() {
    return isEmpty() ? null : this;
  }
}
