// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.guard;

import com.amazonaws.services.lambda.runtime.Context;
import dev.lambdaguardrails.Batch;
import dev.lambdaguardrails.failure.Failure;
import dev.lambdaguardrails.failure.Refusal;
import dev.lambdaguardrails.failure.RefusalCode;
import dev.lambdaguardrails.internal.answer.AnswerWriter;
import dev.lambdaguardrails.internal.event.EventBytes;
import dev.lambdaguardrails.internal.event.EventReader;
import dev.lambdaguardrails.internal.event.Origin;
import dev.lambdaguardrails.internal.event.RecordEvent;
import dev.lambdaguardrails.internal.event.SentTime;
import dev.lambdaguardrails.internal.event.TrustedOrigins;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A batch of records: the answer names those that failed, or, where the source would not look at
 * it, the invocation fails. A batch that is unreadable as a whole fails as a whole.
 */
final class BatchPipeline implements Pipeline {
  private final Admission admission;
  private final EventReader reader;
  private final @Nullable TrustedOrigins trusted;
  private final boolean timed;
  private final @Nullable Batch batch;
  private final BatchWork work;
  private final SecurityLog log;
  private final AnswerWriter answers;

  BatchPipeline(Pipelines controls, BatchWork work) {
    this.admission = controls.admission();
    this.reader = new EventReader(controls.source());
    this.trusted = controls.trusted();
    this.timed = controls.access().freshness() != null;
    this.batch = controls.batch();
    this.work = work;
    this.log = controls.log();
    this.answers = new AnswerWriter(controls.source());
  }

  @Override
  public byte[] serve(InputStream in, Context context) throws IOException {
    Verdict verdict = log.verdict(context.getAwsRequestId());
    BatchResult result = serve(in, context, verdict);
    if (!result.failed().isEmpty() && batch != Batch.PARTIAL) {
      throw Thrown.of(result.refusalsOnly(), verdict);
    }
    byte[] own = result.ownAnswer();
    return own != null ? own : answers.batch(result.failed());
  }

  private BatchResult serve(InputStream in, Context context, Verdict verdict) {
    EventBytes bytes = null;
    try {
      bytes = admission.read(in, verdict);
      Origin origin = trusted == null ? null : trusted.origin();
      SentTime sent = timed ? new SentTime() : null;
      List<RecordEvent> records = reader.records(bytes.buffer(), bytes.length(), origin, sent);
      if (origin != null && !origin.isTrusted()) {
        verdict.on(Refusal.of(RefusalCode.EVENT_ORIGIN));
      }
      return work.serve(bytes, records, context, verdict);
    } catch (Throwable thrown) {
      Failure failure = verdict.failed(ErrorMapper.map(thrown));
      throw Thrown.of(failure instanceof Refusal, verdict);
    } finally {
      verdict.end();
      admission.done(bytes);
    }
  }
}
