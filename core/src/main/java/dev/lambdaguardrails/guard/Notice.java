// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.guard;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.util.List;

/** One line on standard error, for what has no invocation and no security event. */
final class Notice {
  private Notice() {}

  /**
   * Tells it.
   *
   * @param trace types and places only, as of {@link FaultTrace}
   */
  static void tell(String level, String message, List<String> trace) {
    StringBuilder line = new StringBuilder("{\"level\":\"").append(level);
    line.append("\",\"message\":\"");
    JsonStringEncoder text = JsonStringEncoder.getInstance();
    text.quoteAsString(message, line);
    line.append('"');
    String separator = ",\"trace\":[\"";
    for (String each : trace) {
      text.quoteAsString(each, line.append(separator));
      separator = "\",\"";
    }
    System.err.println(line.append(trace.isEmpty() ? "}" : "\"]}"));
  }
}
