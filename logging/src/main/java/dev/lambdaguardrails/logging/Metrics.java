// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.logging;

import dev.lambdaguardrails.Mode;
import dev.lambdaguardrails.SecurityEvent;

/**
 * What makes a line a metric too, in CloudWatch's Embedded Metric Format: the member {@code _aws},
 * which points at other members of the line. Its dimensions are the service, the control and the
 * source, all of bounded sets, and the service alone; nothing of an input is one.
 *
 * @param name of the member that holds the value
 * @param epochMillis when
 */
record Metrics(String name, long epochMillis) {
  /** The namespace of every metric. */
  static final String NAMESPACE = "LambdaGuardrails";

  static final String REFUSALS = "Refusals";
  static final String REPORTS = "Reports";
  static final String FAULTS = "Faults";
  static final String MISCONFIGURATIONS = "Misconfigurations";

  /** The metric that counts an event. */
  static String name(SecurityEvent event) {
    if (event.mode() == Mode.REPORT) {
      return REPORTS;
    }
    return switch (event.kind()) {
      case REFUSAL -> REFUSALS;
      case FAULT -> FAULTS;
      case MISCONFIGURATION -> MISCONFIGURATIONS;
    };
  }

  /** Writes the member. */
  void write(Line line) {
    line.raw(",\"_aws\":{\"Timestamp\":");
    line.raw(String.valueOf(epochMillis));
    line.raw(",\"CloudWatchMetrics\":[{\"Namespace\":\"" + NAMESPACE + "\",\"Dimensions\":");
    line.raw("[[\"service\",\"control\",\"source\"],[\"service\"]],\"Metrics\":[{\"Name\":\"");
    line.raw(name);
    line.raw("\",\"Unit\":\"Count\"}]}]}");
  }
}
