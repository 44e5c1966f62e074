// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.internal.answer;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.lambdaguardrails.failure.Fault;
import dev.lambdaguardrails.failure.FaultCode;
import java.io.IOException;

/**
 * The answer of an Application Load Balancer, or of VPC Lattice: a status description, and headers
 * the way the request had them, which is the target group's setting. Without multi-value headers
 * there is room for one cookie.
 */
final class AlbShape implements HttpAnswerShape {
  @Override
  public void writeHead(HttpAnswer answer, boolean multiValueHeaders, JsonGenerator out)
      throws IOException {
    out.writeStringField(
        "statusDescription", answer.status() + " " + StatusText.of(answer.status()));
    if (multiValueHeaders) {
      HttpAnswerShape.multi(answer, out);
      return;
    }
    if (answer.cookies().size() > 1) {
      throw Fault.of(FaultCode.ANSWER_HEADERS);
    }
    out.writeObjectFieldStart("headers");
    HttpAnswerShape.single(answer, out);
    for (String cookie : answer.cookies()) {
      out.writeStringField("Set-Cookie", cookie);
    }
    out.writeEndObject();
  }
}
