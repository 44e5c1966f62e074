// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.internal.answer;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.lambdaguardrails.failure.Failure;
import dev.lambdaguardrails.failure.Fault;
import dev.lambdaguardrails.failure.Refusal;
import dev.lambdaguardrails.failure.Violation;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;

/**
 * Makes the answer to a failed request: a problem document with type, title, status and instance,
 * the correlation id; for a refusal also where in the input, and why. No value of the input, no
 * message of a library, nothing of a fault but its status.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457</a>
 */
public final class Problems {
  private static final int LIMIT = 256 * 1024;
  private static final int MOST_ERRORS = 100;
  private static final String TYPE = "urn:lambda-guardrails:problem:";

  private Problems() {}

  /** The answer to a failure. */
  public static HttpAnswer answer(Failure failure, String correlationId) throws IOException {
    if (failure instanceof Refusal refusal) {
      return new HttpAnswer(
          refusal.status(),
          SecurityHeaders.ofProblem(refusal.status(), refusal.code(), refusal.retryAfter()),
          List.of(),
          body(refusal, correlationId));
    }
    int status = failure instanceof Fault fault ? fault.status() : 500;
    String code = status == 503 ? "unavailable" : "fault";
    AnswerBytes body =
        body(code, "The request could not be served", status, correlationId, List.of());
    return new HttpAnswer(status, SecurityHeaders.ofProblem(status, code, 0), List.of(), body);
  }

  /** Without the errors where they are too much for an answer. */
  private static AnswerBytes body(Refusal refusal, String correlationId) throws IOException {
    try {
      return body(refusal, correlationId, refusal.violations());
    } catch (Fault tooLarge) {
      return body(refusal, correlationId, List.of());
    }
  }

  private static AnswerBytes body(Refusal refusal, String correlationId, List<Violation> violations)
      throws IOException {
    return body(refusal.code(), refusal.title(), refusal.status(), correlationId, violations);
  }

  private static AnswerBytes body(
      String code, String title, int status, String correlationId, List<Violation> violations)
      throws IOException {
    AnswerBytes bytes = new AnswerBytes(LIMIT);
    try (JsonGenerator out = bytes.json()) {
      out.writeStartObject();
      out.writeStringField("type", TYPE + code);
      out.writeStringField("title", title);
      out.writeNumberField("status", status);
      out.writeStringField("instance", correlationId);
      if (!violations.isEmpty()) {
        errors(violations, out);
      }
      out.writeEndObject();
    }
    return bytes;
  }

  private static void errors(List<Violation> violations, JsonGenerator out) throws IOException {
    out.writeArrayFieldStart("errors");
    for (Violation violation : violations.subList(0, Math.min(violations.size(), MOST_ERRORS))) {
      out.writeStartObject();
      out.writeStringField("pointer", violation.pointer());
      out.writeStringField("code", violation.code());
      if (!violation.args().isEmpty()) {
        out.writeObjectFieldStart("args");
        for (Map.Entry<String, Object> arg : violation.args().entrySet()) {
          out.writeFieldName(arg.getKey());
          arg(arg.getValue(), out);
        }
        out.writeEndObject();
      }
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private static void arg(Object value, JsonGenerator out) throws IOException {
    if (value instanceof Boolean truth) {
      out.writeBoolean(truth);
    } else if (value instanceof BigDecimal decimal) {
      out.writeNumber(decimal);
    } else if (value instanceof Double || value instanceof Float) {
      out.writeNumber(((Number) value).doubleValue());
    } else if (value instanceof BigInteger integer) {
      out.writeNumber(integer);
    } else if (value instanceof Number number) {
      out.writeNumber(number.longValue());
    } else {
      out.writeString(value.toString());
    }
  }
}
