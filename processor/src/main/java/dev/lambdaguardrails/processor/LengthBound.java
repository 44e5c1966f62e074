// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

import java.util.List;
import java.util.Map;

/** The most characters or elements that constraints allow. */
final class LengthBound {
  static final int NONE = Integer.MAX_VALUE;

  private static final String OURS = "dev.lambdaguardrails.validation.constraint.";

  /** Constraints with an attribute that is the bound. */
  private static final Map<String, String> ATTRIBUTES =
      Map.of(
          "jakarta.validation.constraints.Size", "max",
          "org.hibernate.validator.constraints.Length", "max",
          "org.hibernate.validator.constraints.CodePointLength", "max");

  /** Constraints that are a bound by what they mean. */
  private static final Map<String, Integer> MEANINGS =
      Map.of(
          "jakarta.validation.constraints.Email",
          320,
          "jakarta.validation.constraints.Null",
          0,
          "org.hibernate.validator.constraints.UUID",
          36,
          OURS + "Identifier",
          128,
          OURS + "SafeKey",
          128,
          OURS + "SafeFileName",
          255,
          OURS + "SafePath",
          1024,
          OURS + "SafeUrl",
          2048,
          OURS + "SafeRedirect",
          2048,
          OURS + "HeaderValue",
          4096);

  private LengthBound() {}

  /** The lowest bound, {@link #NONE} if there is none. */
  static int of(List<ComposedConstraint> constraints) {
    int lowest = NONE;
    for (ComposedConstraint constraint : constraints) {
      String attribute = ATTRIBUTES.get(constraint.name());
      int bound =
          attribute == null
              ? MEANINGS.getOrDefault(constraint.name(), NONE)
              : constraint.number(attribute);
      lowest = Math.min(lowest, bound);
    }
    return lowest;
  }
}
