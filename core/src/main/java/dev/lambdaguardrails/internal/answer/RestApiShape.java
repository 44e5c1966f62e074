// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.internal.answer;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/** The answer of a REST API: headers as lists. */
final class RestApiShape implements HttpAnswerShape {
  @Override
  public void writeHead(HttpAnswer answer, boolean multiValueHeaders, JsonGenerator out)
      throws IOException {
    HttpAnswerShape.multi(answer, out);
  }
}
