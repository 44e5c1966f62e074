// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.benchmarks.redaction;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The exception of a labelled line.
 *
 * @param message its message
 * @param cause its cause, if it has one
 * @param suppressed those that it suppressed
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ThrownRow(String message, @Nullable ThrownRow cause, List<ThrownRow> suppressed) {

  /** A row; what is left out is empty. */
  public ThrownRow {
    message = message == null ? "" : message;
    suppressed = suppressed == null ? List.of() : suppressed;
  }

  Exception exception() {
    Exception exception = new Exception(message, cause == null ? null : cause.exception());
    for (ThrownRow each : suppressed) {
      exception.addSuppressed(each.exception());
    }
    return exception;
  }
}
