// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.guard;

import dev.lambdaguardrails.EnvironmentRisk;
import dev.lambdaguardrails.EventSource;
import dev.lambdaguardrails.Mode;
import dev.lambdaguardrails.failure.Misconfiguration;
import java.util.List;

/**
 * Tells what is wrong with an environment, and ends init where that is fatal.
 *
 * @param fatal what ends it
 */
record EnvironmentWatch(EnvironmentCheck check, List<EnvironmentRisk> fatal) {
  EnvironmentWatch {
    fatal = List.copyOf(fatal);
  }

  /**
   * Looks once.
   *
   * @throws Misconfiguration of the first risk that is fatal
   */
  void look(String function, SecurityLog log) {
    Misconfiguration first = null;
    for (EnvironmentCheck.Finding finding : check.findings()) {
      Misconfiguration told = new Misconfiguration(function + ": " + finding.mend());
      boolean ends = fatal.contains(finding.risk());
      if (ends && first == null) {
        first = told;
      } else {
        log.record(told, ends ? Mode.ENFORCE : Mode.REPORT, log.verdict(""));
      }
    }
    if (first != null) {
      throw first;
    }
  }

  /** The pipeline, whose invocations tell a timeout that is longer than anybody waits. */
  Pipeline timed(Pipeline pipeline, EventSource source, String function, SecurityLog log) {
    boolean gateway =
        source == EventSource.REST_API
            || source == EventSource.HTTP_API
            || source == EventSource.WEBSOCKET
            || source == EventSource.APPSYNC;
    boolean ends = fatal.contains(EnvironmentRisk.LONG_TIMEOUT);
    return gateway ? new TimedPipeline(pipeline, function, ends, log) : pipeline;
  }
}
