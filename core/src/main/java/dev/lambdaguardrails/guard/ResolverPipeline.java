// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.guard;

import com.amazonaws.services.lambda.runtime.Context;
import dev.lambdaguardrails.EventSource;
import dev.lambdaguardrails.failure.Failure;
import dev.lambdaguardrails.failure.Fault;
import dev.lambdaguardrails.failure.FaultCode;
import dev.lambdaguardrails.failure.Refusal;
import dev.lambdaguardrails.internal.answer.ItemsAnswer;
import dev.lambdaguardrails.internal.event.EventBytes;
import dev.lambdaguardrails.internal.event.EventReader;
import dev.lambdaguardrails.internal.event.EventText;
import dev.lambdaguardrails.internal.event.HttpEvent;
import dev.lambdaguardrails.internal.event.ResolverEvent;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;

/**
 * Fields that AppSync resolves: one, whose failure is thrown; or a batch of them, each authorized,
 * bound and answered by itself, in its place. A failed field of a batch is an error of that field
 * alone, and one that was not tried because the time was over is too.
 */
final class ResolverPipeline implements Pipeline {
  private final Admission admission;
  private final EventReader reader;
  private final RequestPipeline requests;
  private final SecurityLog log;

  ResolverPipeline(
      EventSource source, Admission admission, RequestPipeline requests, SecurityLog log) {
    this.admission = admission;
    this.reader = new EventReader(source);
    this.requests = requests;
    this.log = log;
  }

  @Override
  public byte[] serve(InputStream in, Context context) throws IOException {
    Verdict verdict = log.verdict(context.getAwsRequestId());
    EventBytes bytes = null;
    try {
      bytes = admission.read(in, verdict);
      ResolverEvent event = reader.resolver(bytes.buffer(), bytes.length());
      List<HttpEvent> fields = event.fields();
      verdict.correlate(fields.get(0).headers().first(CorrelationId.HEADER).orElse(""));
      return event.batch()
          ? batch(bytes, fields, context, verdict)
          : requests.serve(bytes, fields.get(0), null, null, context, verdict);
    } catch (Throwable thrown) {
      Failure failure = verdict.failed(ErrorMapper.map(thrown));
      throw Thrown.of(failure instanceof Refusal, verdict);
    } finally {
      verdict.end();
      admission.done(bytes);
    }
  }

  private byte[] batch(EventBytes bytes, List<HttpEvent> fields, Context context, Verdict verdict) {
    byte[] failed = error(false, verdict);
    byte[] refused = error(true, verdict);
    ItemsAnswer answer = new ItemsAnswer("[", Collections.nCopies(fields.size(), refused), "]");
    boolean timeOut = false;
    for (int at = 0; at < fields.size(); at++) {
      if (timeOut) {
        answer.answer(at, failed);
        continue;
      }
      Verdict own = verdict.ofRecord(String.valueOf(at));
      try {
        answer.answer(at, requests.serve(bytes, fields.get(at), null, null, context, own));
      } catch (Throwable thrown) {
        Failure failure = own.failed(ErrorMapper.map(thrown));
        timeOut = failure instanceof Fault fault && fault.is(FaultCode.DEADLINE);
        answer.answer(at, failure instanceof Refusal ? refused : failed);
      }
    }
    return answer.all();
  }

  /** What a field of a batch is that failed: the same words that are thrown of a single one. */
  private static byte[] error(boolean refused, Verdict verdict) {
    RuntimeException thrown = Thrown.of(refused, verdict);
    StringBuilder error = new StringBuilder("{\"data\":null,\"errorMessage\":");
    EventText.quote(String.valueOf(thrown.getMessage()), error);
    EventText.quote(thrown.getClass().getSimpleName(), error.append(",\"errorType\":"));
    error.append('}');
    return error.toString().getBytes(StandardCharsets.UTF_8);
  }
}
