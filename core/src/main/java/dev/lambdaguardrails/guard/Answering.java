// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.guard;

import dev.lambdaguardrails.EventSource;
import dev.lambdaguardrails.Response;
import dev.lambdaguardrails.bind.Output;
import dev.lambdaguardrails.bind.Writer;
import dev.lambdaguardrails.failure.Fault;
import dev.lambdaguardrails.failure.FaultCode;
import dev.lambdaguardrails.internal.answer.AnswerBytes;
import dev.lambdaguardrails.internal.answer.AnswerWriter;
import dev.lambdaguardrails.internal.answer.AuthorizerAnswer;
import dev.lambdaguardrails.internal.answer.HeaderField;
import dev.lambdaguardrails.internal.answer.HttpAnswer;
import dev.lambdaguardrails.internal.answer.SecurityHeaders;
import dev.lambdaguardrails.internal.event.HttpEvent;
import dev.lambdaguardrails.internal.event.TriggerEcho;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The last control: checks what the function answered, and writes it. What is wrong with it is a
 * fault, never a refusal.
 */
final class Answering<O extends @Nullable Object> {
  private final EventSource source;
  private final Output<O> output;
  private final AnswerWriter answers;
  private final @Nullable CorsAnswers cors;

  Answering(EventSource source, Output<O> output, @Nullable CorsAnswers cors) {
    this.source = source;
    this.output = output;
    this.cors = cors;
    this.answers = new AnswerWriter(source);
  }

  byte[] answer(@Nullable Object result, HttpEvent event, Verdict verdict) throws IOException {
    if (source.isAuthorizer()) {
      String resource = event.attributes().first(HttpEvent.RESOURCE).orElse("");
      return AuthorizerAnswer.of(source, result, resource);
    }
    if (!source.hasStatus()) {
      TriggerEcho echo = event.echo();
      byte[] bare = bare(result, verdict);
      return echo == null
          ? bare
          : answers.bounded(output.writer() == null ? echo.untouched() : echo.with(bare));
    }
    HttpAnswer answer =
        result instanceof Response<?> response ? of(response, verdict) : of(result, verdict);
    return answers.request(
        cors == null ? answer : cors.readable(answer, event.headers()), event.multiValueHeaders());
  }

  /** The value and nothing around it: there is no room for that of a response. */
  private byte[] bare(@Nullable Object result, Verdict verdict) {
    Object value = result instanceof Response<?> response ? response.body() : result;
    if (value == null) {
      if (result == null && output.writer() != null) {
        throw Fault.of(FaultCode.ANSWER_MISSING);
      }
      return answers.bare(null);
    }
    if (result instanceof Response<?>) {
      throw Fault.of(FaultCode.ANSWER_UNWRITABLE);
    }
    return answers.bare(body(value, verdict));
  }

  /**
   * The bytes of a value.
   *
   * @throws Fault if it is none of the function's, or too large
   */
  byte[] value(Object value, Verdict verdict) {
    return answers.bare(body(value, verdict));
  }

  private HttpAnswer of(@Nullable Object value, Verdict verdict) {
    if (value == null) {
      if (output.writer() != null) {
        throw Fault.of(FaultCode.ANSWER_MISSING);
      }
      return new HttpAnswer(204, SecurityHeaders.of(204, List.of(), false), List.of(), null);
    }
    return new HttpAnswer(
        200, SecurityHeaders.of(200, List.of(), true), List.of(), body(value, verdict));
  }

  private HttpAnswer of(Response<?> response, Verdict verdict) {
    if (response.status() < 200 || response.status() > 599) {
      throw Fault.of(FaultCode.ANSWER_HEADERS);
    }
    for (String cookie : response.cookies()) {
      if (!HeaderField.isValue(cookie)) {
        throw Fault.of(FaultCode.ANSWER_HEADERS);
      }
    }
    Object value = response.body();
    AnswerBytes body = value == null ? null : body(value, verdict);
    return new HttpAnswer(
        response.status(),
        SecurityHeaders.of(response.status(), response.headers(), body != null),
        response.cookies(),
        body);
  }

  @SuppressWarnings("unchecked") // the function declares it; a writer of another type is a fault
  private AnswerBytes body(Object value, Verdict verdict) {
    Writer<O> writer = output.writer();
    if (writer == null) {
      throw Fault.of(FaultCode.ANSWER_UNWRITABLE);
    }
    if (!output.checks().check((O) value).isEmpty()) {
      verdict.on(Fault.of(FaultCode.ANSWER_INVALID));
    }
    return answers.body((O) value, writer);
  }
}
