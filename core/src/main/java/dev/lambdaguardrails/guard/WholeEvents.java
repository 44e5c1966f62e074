// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.guard;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.lambdaguardrails.EventSource;
import dev.lambdaguardrails.Invocation;
import dev.lambdaguardrails.internal.answer.AnswerWriter;
import dev.lambdaguardrails.internal.event.EventBytes;
import dev.lambdaguardrails.internal.event.HttpEvent;
import dev.lambdaguardrails.internal.event.RecordEvent;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** A handler of whole events: it is given what arrived, and its answer goes out as it is. */
final class WholeEvents implements RequestWork, BatchWork {
  private final RequestStreamHandler handler;
  private final @Nullable Freshness freshness;
  private final @Nullable Inspecting inspecting;
  private final Deadline deadline;
  private final ErrorMapper errors;
  private final AnswerWriter answers;
  private final EventSource source;

  WholeEvents(
      RequestStreamHandler handler,
      @Nullable Freshness freshness,
      @Nullable Inspecting inspecting,
      Deadline deadline,
      ErrorMapper errors,
      EventSource source) {
    this.handler = handler;
    this.freshness = freshness;
    this.inspecting = inspecting;
    this.source = source;
    this.deadline = deadline;
    this.errors = errors;
    this.answers = new AnswerWriter(source);
  }

  @Override
  public byte[] serve(EventBytes bytes, HttpEvent event, Invocation call, Verdict verdict) {
    if (inspecting != null) {
      inspecting.look(call, verdict);
    }
    return handle(bytes.copy(), call.context());
  }

  @Override
  public BatchResult serve(
      EventBytes bytes, List<RecordEvent> records, Context context, Verdict verdict) {
    if (freshness != null) {
      for (RecordEvent record : records) {
        freshness.demand(record.sent(), verdict.ofRecord(record.id()));
      }
    }
    if (inspecting != null) {
      for (RecordEvent record : records) {
        Invocation call = Invocation.from(source).body(record.body()).context(context).build();
        inspecting.look(call, verdict.ofRecord(record.id()));
      }
    }
    return BatchResult.answered(handle(bytes.copy(), context));
  }

  private byte[] handle(byte[] bytes, Context context) {
    Handling handling = new Handling(handler, new ByteArrayInputStream(bytes), context);
    byte[] answer;
    try {
      answer = deadline.call(handling, context);
    } catch (Throwable thrown) {
      throw errors.ofFunction(thrown);
    }
    return answers.bounded(answer);
  }

  /** One call of the handler. */
  private record Handling(RequestStreamHandler handler, InputStream event, Context context)
      implements Callable<byte[]> {
    @Override
    public byte[] call() throws IOException {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      handler.handleRequest(event, out, context);
      return out.toByteArray();
    }
  }
}
