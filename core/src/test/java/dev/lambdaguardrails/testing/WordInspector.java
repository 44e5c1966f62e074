// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.testing;

import dev.lambdaguardrails.InjectionFinding;
import dev.lambdaguardrails.bind.Inspection;
import dev.lambdaguardrails.bind.Inspector;

/**
 * Finds the word {@code attack} in a text.
 *
 * @param demanding whether the place that it stands at demands that it is refused
 */
public record WordInspector(boolean demanding) implements Inspector {
  @Override
  public void inspect(String text, Inspection inspection) {
    if (text.contains("attack")) {
      inspection.add(
          new InjectionFinding(inspection.place(), "SQL", "a-word", "NOTICE", "RAW", 0, false),
          demanding);
    }
  }
}
