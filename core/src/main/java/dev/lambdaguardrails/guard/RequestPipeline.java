// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.guard;

import com.amazonaws.services.lambda.runtime.Context;
import dev.lambdaguardrails.Caller;
import dev.lambdaguardrails.EventSource;
import dev.lambdaguardrails.Invocation;
import dev.lambdaguardrails.NamedValues;
import dev.lambdaguardrails.failure.Failure;
import dev.lambdaguardrails.failure.Refusal;
import dev.lambdaguardrails.failure.RefusalCode;
import dev.lambdaguardrails.internal.answer.AnswerWriter;
import dev.lambdaguardrails.internal.answer.HttpAnswer;
import dev.lambdaguardrails.internal.answer.Problems;
import dev.lambdaguardrails.internal.event.EventBytes;
import dev.lambdaguardrails.internal.event.EventReader;
import dev.lambdaguardrails.internal.event.HttpEvent;
import dev.lambdaguardrails.internal.event.Origin;
import dev.lambdaguardrails.internal.event.SentTime;
import dev.lambdaguardrails.internal.event.TrustedOrigins;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A request: one event in, one answer out, whatever happens; where the source has no status, a
 * failure is thrown.
 */
final class RequestPipeline implements Pipeline {
  private final EventSource source;
  private final Admission admission;
  private final EventReader reader;
  private final @Nullable TrustedOrigins trusted;
  private final AccessRules access;
  private final @Nullable CorsAnswers cors;
  private final RequestWork work;
  private final SecurityLog log;
  private final AnswerWriter answers;

  RequestPipeline(Pipelines controls, RequestWork work) {
    this.source = controls.source();
    this.admission = controls.admission();
    this.reader = new EventReader(source);
    this.trusted = controls.trusted();
    this.access = controls.access();
    this.cors = controls.cors();
    this.work = work;
    this.log = controls.log();
    this.answers = new AnswerWriter(source);
  }

  @Override
  public byte[] serve(InputStream in, Context context) throws IOException {
    Verdict verdict = log.verdict(context.getAwsRequestId());
    boolean multiValueHeaders = false;
    NamedValues headers = NamedValues.none();
    EventBytes bytes = null;
    try {
      bytes = admission.read(in, verdict);
      Origin origin = trusted == null ? null : trusted.origin();
      SentTime time = access.freshness() == null ? null : new SentTime();
      HttpEvent event = reader.request(bytes.buffer(), bytes.length(), origin, time);
      multiValueHeaders = event.multiValueHeaders();
      headers = event.headers();
      verdict.correlate(headers.first(CorrelationId.HEADER).orElse(""));
      HttpAnswer preflight = cors == null ? null : cors.preflight(event);
      if (preflight != null) {
        return answers.request(preflight, multiValueHeaders);
      }
      Instant sent = time == null ? null : time.take();
      return serve(bytes, event, origin, sent, context, verdict);
    } catch (Throwable thrown) {
      Failure failure = verdict.failed(ErrorMapper.map(thrown));
      if (!source.hasStatus()) {
        throw Thrown.of(failure instanceof Refusal, verdict);
      }
      HttpAnswer problem = Problems.answer(failure, verdict.correlationId());
      return answers.request(
          cors == null ? problem : cors.readable(problem, headers), multiValueHeaders);
    } finally {
      verdict.end();
      admission.done(bytes);
    }
  }

  /**
   * The answer to one request that was read. What it throws is not mapped yet.
   *
   * @param origin where it comes from, null where nobody asks
   * @param sent when it was, null where that is not told, and where nobody asks
   */
  byte[] serve(
      EventBytes bytes,
      HttpEvent event,
      @Nullable Origin origin,
      @Nullable Instant sent,
      Context context,
      Verdict verdict)
      throws IOException {
    Refusal often = access.limited(event.sourceAddress());
    if (often != null) {
      verdict.calledBy(call(event, null, context, verdict));
      verdict.on(often);
    }
    Caller caller = access.caller(event, verdict);
    Invocation call = call(event, caller, context, verdict);
    verdict.calledBy(call);
    if (origin != null && !origin.isTrusted()) {
      verdict.on(Refusal.of(RefusalCode.EVENT_ORIGIN));
    }
    access.authorize(caller, call, verdict);
    access.authorize(event, sent, caller, verdict);
    return work.serve(bytes, event, call, verdict);
  }

  private Invocation call(
      HttpEvent event, @Nullable Caller caller, Context context, Verdict verdict) {
    return Invocation.from(source)
        .body(event.body(), event.base64())
        .method(event.method())
        .path(event.path())
        .headers(event.headers())
        .query(event.query())
        .pathParameters(event.pathParameters())
        .sourceAddress(event.sourceAddress())
        .caller(caller)
        .attributes(event.attributes())
        .correlationId(verdict.correlationId())
        .context(context)
        .build();
  }
}
