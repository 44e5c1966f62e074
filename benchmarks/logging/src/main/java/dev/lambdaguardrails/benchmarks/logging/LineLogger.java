// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.benchmarks.logging;

import java.util.List;

/** A logger, set up, with three values in its MDC. */
interface LineLogger {
  /** The MDC: names and values by turns; names that no peer writes of its own. */
  List<String> MDC =
      List.of(
          "order", "8f507b1e-6c2b-4d3e-9d7a-3f0b9a4c1d2e",
          "caller", "c-20261122-000117",
          "tenant", "acme-europe");

  /** Logs one line. */
  void info(String message, Object first, Object second);
}
