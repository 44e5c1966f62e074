// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.guard;

import dev.lambdaguardrails.Control;
import dev.lambdaguardrails.Mode;
import java.util.EnumSet;

/** The mode of each control. Inspection reports unless it is told otherwise. */
final class Modes {
  private final EnumSet<Control> reporting;

  /** Whether nothing was said of inspection, so that a place may demand that it is enforced. */
  private boolean inspectedByPlace;

  Modes() {
    this(EnumSet.of(Control.INSPECTION), true);
  }

  private Modes(EnumSet<Control> reporting, boolean inspectedByPlace) {
    this.reporting = reporting;
    this.inspectedByPlace = inspectedByPlace;
  }

  /** The modes as they are now: a builder may go on with its own. */
  Modes copy() {
    return new Modes(reporting.clone(), inspectedByPlace);
  }

  /** Sets the mode of every control that has one. */
  void all(Mode mode) {
    reporting.clear();
    reporting.add(Control.INSPECTION);
    inspectedByPlace = mode == Mode.ENFORCE;
    if (mode == Mode.REPORT) {
      reporting.addAll(EnumSet.complementOf(EnumSet.of(Control.FUNCTION)));
    }
  }

  void set(Control control, Mode mode) {
    if (control == Control.INSPECTION) {
      inspectedByPlace = false;
    }
    if (mode == Mode.REPORT) {
      reporting.add(control);
    } else {
      reporting.remove(control);
    }
  }

  boolean enforces(Control control) {
    return !reporting.contains(control);
  }

  /** Whether injection is refused at a place that demands it. */
  boolean enforcesInspectionOnDemand() {
    return inspectedByPlace || enforces(Control.INSPECTION);
  }
}
