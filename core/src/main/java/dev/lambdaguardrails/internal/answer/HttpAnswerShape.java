// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.internal.answer;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.lambdaguardrails.EventSource;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Writes what one source wants to see of status, headers and cookies. */
interface HttpAnswerShape {
  /** Writes the fields of an answer beside its body. */
  void writeHead(HttpAnswer answer, boolean multiValueHeaders, JsonGenerator out)
      throws IOException;

  /** What a source wants to see. Chosen here, so that a function of records loads none of this. */
  static HttpAnswerShape of(EventSource source) {
    if (source == EventSource.REST_API) {
      return new RestApiShape();
    }
    return source == EventSource.ALB || source == EventSource.VPC_LATTICE
        ? new AlbShape()
        : new HttpApiShape();
  }

  /** Writes headers as one value each. */
  static void single(HttpAnswer answer, JsonGenerator out) throws IOException {
    List<Map.Entry<String, String>> headers = answer.headers();
    for (int at = 0; at < headers.size(); at++) {
      Map.Entry<String, String> header = headers.get(at);
      out.writeStringField(header.getKey(), header.getValue());
    }
  }

  /** Writes headers as lists, the cookies among them. */
  static void multi(HttpAnswer answer, JsonGenerator out) throws IOException {
    out.writeObjectFieldStart("multiValueHeaders");
    for (Map.Entry<String, String> header : answer.headers()) {
      out.writeArrayFieldStart(header.getKey());
      out.writeString(header.getValue());
      out.writeEndArray();
    }
    if (!answer.cookies().isEmpty()) {
      out.writeArrayFieldStart("Set-Cookie");
      for (String cookie : answer.cookies()) {
        out.writeString(cookie);
      }
      out.writeEndArray();
    }
    out.writeEndObject();
  }
}
