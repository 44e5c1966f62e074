// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.internal.answer;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/** The answer of payload format 2.0: headers once, cookies beside them. */
final class HttpApiShape implements HttpAnswerShape {
  @Override
  public void writeHead(HttpAnswer answer, boolean multiValueHeaders, JsonGenerator out)
      throws IOException {
    out.writeObjectFieldStart("headers");
    HttpAnswerShape.single(answer, out);
    out.writeEndObject();
    if (!answer.cookies().isEmpty()) {
      out.writeArrayFieldStart("cookies");
      for (String cookie : answer.cookies()) {
        out.writeString(cookie);
      }
      out.writeEndArray();
    }
  }
}
