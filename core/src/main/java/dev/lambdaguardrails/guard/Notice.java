// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.guard;

import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.util.List;

/**
 * One line for what has no invocation and no security event: of the log of this process, or on
 * standard error where there is none.
 */
final class Notice {
  private Notice() {}

  /**
   * Tells it.
   *
   * @param trace types and places only, as of {@link FaultTrace}
   */
  static void tell(String level, String message, List<String> trace) {
    LambdaLogger log = CurrentInvocation.logger();
    if (log != null) {
      log.log(
          trace.isEmpty() ? message : message + " " + trace,
          level.equals("WARN") ? LogLevel.WARN : LogLevel.ERROR);
      return;
    }
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
