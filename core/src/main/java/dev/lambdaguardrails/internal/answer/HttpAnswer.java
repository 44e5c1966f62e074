// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.internal.answer;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An answer to a request, before it takes the shape of a source.
 *
 * @param headers names and values, in order; each name once
 * @param cookies {@code Set-Cookie} values
 * @param body the body, null for none
 */
public record HttpAnswer(
    int status,
    List<Map.Entry<String, String>> headers,
    List<String> cookies,
    @Nullable AnswerBytes body) {

  /** Whether another of the same status may differ from it in its body only. */
  boolean isOrdinary() {
    return status == 200 && cookies.isEmpty() && SecurityHeaders.areOrdinary(headers);
  }

  /** The status only. */
  @Override
  public String toString() {
    return "HttpAnswer[" + status + ']';
  }
}
