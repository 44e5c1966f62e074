// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.guard;

import dev.lambdaguardrails.Control;
import dev.lambdaguardrails.Mode;
import java.util.EnumSet;

/** The mode of each control. */
final class Modes {
  private final EnumSet<Control> reporting;

  Modes() {
    this(EnumSet.noneOf(Control.class));
  }

  private Modes(EnumSet<Control> reporting) {
    this.reporting = reporting;
  }

  /** The modes as they are now: a builder may go on with its own. */
  Modes copy() {
    return new Modes(EnumSet.copyOf(reporting));
  }

  /** Sets the mode of every control that has one. */
  void all(Mode mode) {
    reporting.clear();
    if (mode == Mode.REPORT) {
      reporting.addAll(EnumSet.complementOf(EnumSet.of(Control.FUNCTION)));
    }
  }

  void set(Control control, Mode mode) {
    if (mode == Mode.REPORT) {
      reporting.add(control);
    } else {
      reporting.remove(control);
    }
  }

  boolean enforces(Control control) {
    return !reporting.contains(control);
  }
}
