// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.samples.runtime;

/**
 * One event and what became of it.
 *
 * @param requestId the request id that the function saw
 * @param posted the function's response, or its error
 * @param deliveredNanos when the runtime client was handed the event, by {@link System#nanoTime}
 * @param postedNanos when the response or error had arrived
 */
public record Exchange(String requestId, Posted posted, long deliveredNanos, long postedNanos) {

  /** Whether the function threw. */
  public boolean failed() {
    return posted.isError();
  }

  /** The response, or the error's description. */
  public String body() {
    return posted.body();
  }
}
