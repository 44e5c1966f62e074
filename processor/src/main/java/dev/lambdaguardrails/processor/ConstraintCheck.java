// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

import javax.lang.model.type.TypeMirror;

/** Constraints stand on types that they support, with values that make sense. */
final class ConstraintCheck implements Check {
  private final BindingPlan.Planner planner;

  ConstraintCheck(BindingPlan.Planner planner) {
    this.planner = planner;
  }

  @Override
  public void check(FunctionModel function, Report report) {
    if (function.handling() == Handling.FUNCTION || function.handling() == Handling.HANDLER) {
      ConstraintModel model = planner.constraints(function, report);
      check(function.input(), model);
      check(function.output(), model);
    }
  }

  private static void check(TypeMirror type, ConstraintModel model) {
    if (!TypeText.isOpaque(type)) {
      try {
        model.needs(model.root(type));
      } catch (NotCompiled outside) {
        // The reference path takes it, and the plan says so.
        return;
      }
    }
  }
}
