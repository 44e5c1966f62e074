// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

import dev.lambdaguardrails.processor.FunctionModel.ControlMode;
import java.util.HashSet;
import java.util.Set;

/** A control has one mode, and the function itself cannot only be reported. */
final class ModeCheck implements Check {
  @Override
  public void check(FunctionModel function, Report report) {
    Set<String> seen = new HashSet<>();
    for (ControlMode mode : function.settings().modes()) {
      if (!seen.add(mode.control())) {
        report.add(mode.at().place(), Misuse.CONTROL_TWICE, mode.control());
      }
      if (mode.control().equals("FUNCTION") && mode.mode().equals("REPORT")) {
        report.add(mode.at().place("mode"), Misuse.CONTROL_FUNCTION);
      }
    }
  }
}
