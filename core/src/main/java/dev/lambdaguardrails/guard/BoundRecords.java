// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.guard;

import com.amazonaws.services.lambda.runtime.Context;
import dev.lambdaguardrails.DuplicateFilter;
import dev.lambdaguardrails.EventSource;
import dev.lambdaguardrails.Invocation;
import dev.lambdaguardrails.Quarantine;
import dev.lambdaguardrails.RefusedRecord;
import dev.lambdaguardrails.bind.StrictJson;
import dev.lambdaguardrails.failure.Failure;
import dev.lambdaguardrails.failure.Fault;
import dev.lambdaguardrails.failure.FaultCode;
import dev.lambdaguardrails.failure.Refusal;
import dev.lambdaguardrails.failure.RefusalCode;
import dev.lambdaguardrails.internal.event.EventBytes;
import dev.lambdaguardrails.internal.event.RecordEvent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * Records to a function with bound input, one after the other, or as many at once as it bears.
 *
 * <p>Every record ends handled, quarantined or failed. A refused record goes to the quarantine, or
 * fails; behind a failed record of a group no other of it is tried; when the time is out, nothing
 * more is tried. In a stream nothing is tried behind a failed record, which alone is named.
 */
final class BoundRecords<I extends @Nullable Object> implements BatchWork {
  private final BoundFunction<I> function;
  private final Deadline deadline;
  private final int recordBytes;
  private final StrictJson json;
  private final @Nullable Quarantine quarantine;
  private final @Nullable KnownRecords known;
  private final @Nullable Freshness freshness;
  private final EventSource source;
  private final int threads;

  BoundRecords(
      BoundFunction<I> function,
      Deadline deadline,
      GuardLimits limits,
      @Nullable Quarantine quarantine,
      @Nullable DuplicateFilter duplicates,
      @Nullable Freshness freshness,
      EventSource source,
      int threads) {
    this.function = function;
    this.deadline = deadline;
    this.recordBytes = limits.recordBytes();
    this.json = new StrictJson(limits.json());
    this.quarantine = quarantine;
    this.known = duplicates == null ? null : new KnownRecords(duplicates, deadline);
    this.freshness = freshness;
    this.source = source;
    this.threads = threads;
  }

  @Override
  public BatchResult serve(
      EventBytes bytes, List<RecordEvent> records, Context context, Verdict verdict) {
    if (threads > 1 && records.size() > 1 && isUnordered(records)) {
      return new RecordsAtOnce(this, deadline, records, context, verdict).serve(threads);
    }
    List<String> failed = new ArrayList<>();
    Set<String> stopped = new HashSet<>();
    boolean refusalsOnly = true;
    boolean timeOut = false;
    for (RecordEvent record : records) {
      boolean untried = timeOut || isStopped(record, stopped);
      Failure failure = untried ? null : serve(record, context, verdict.ofRecord(record.id()));
      if (!untried && failure == null) {
        continue;
      }
      failed.add(record.id());
      if (source.isStream()) {
        // All behind it come back with it, and are not named.
        return BatchResult.of(failed, failure instanceof Refusal);
      }
      if (record.group() != null) {
        stopped.add(record.group());
      }
      if (failure instanceof Fault fault) {
        refusalsOnly = false;
        timeOut = fault.is(FaultCode.DEADLINE);
      }
    }
    return BatchResult.of(failed, refusalsOnly);
  }

  private static boolean isUnordered(List<RecordEvent> records) {
    for (RecordEvent record : records) {
      if (record.group() != null) {
        return false;
      }
    }
    return true;
  }

  private static boolean isStopped(RecordEvent record, Set<String> stopped) {
    return record.group() != null && stopped.contains(record.group());
  }

  /** The failure of a record that is to be delivered again; null if it is done with. */
  @Nullable Failure serve(RecordEvent record, Context context, Verdict verdict) {
    if (deadline.isOver(context)) {
      // A refused record asks for no time, and a batch of them would go on until Lambda ends it.
      return verdict.failed(Fault.of(FaultCode.DEADLINE));
    }
    if (known == null) {
      return serveOnce(record, context, verdict);
    }
    String key = source + ":" + record.key();
    try {
      if (known.isDone(key, context)) {
        return null;
      }
    } catch (Throwable thrown) {
      return verdict.failed(ErrorMapper.map(thrown));
    }
    Failure failure = serveOnce(record, context, verdict);
    try {
      known.ended(key, failure, context);
    } catch (Throwable thrown) {
      // The record's fate stands: what is handled is not to be handled again.
      verdict.failed(ErrorMapper.map(thrown));
    }
    return failure;
  }

  private @Nullable Failure serveOnce(RecordEvent record, Context context, Verdict verdict) {
    Failure failure;
    try {
      admit(record, verdict);
      List<String> payloads = payloads(record);
      for (int at = 0; at < payloads.size(); at++) {
        serve(payloads.get(at), record, context, verdict);
      }
      return null;
    } catch (Throwable thrown) {
      failure = verdict.failed(ErrorMapper.map(thrown));
    }
    return failure instanceof Refusal refusal && quarantine != null
        ? keep(quarantine, record, refusal, context, verdict)
        : failure;
  }

  private List<String> payloads(RecordEvent record) {
    try {
      return record.payloads(recordBytes, json);
    } catch (IOException e) {
      throw StrictJson.refusal(e);
    }
  }

  /**
   * What the function answers to a record of one payload.
   *
   * @throws Failure if a control refuses, or the function fails
   */
  @Nullable Object answer(RecordEvent record, Context context, Verdict verdict) {
    if (deadline.isOver(context)) {
      throw Fault.of(FaultCode.DEADLINE);
    }
    admit(record, verdict);
    return serve(payloads(record).get(0), record, context, verdict);
  }

  private @Nullable Object serve(
      String payload, RecordEvent record, Context context, Verdict verdict) {
    Invocation call =
        Invocation.from(source)
            .recordId(record.id())
            .body(payload)
            .attributes(record.attributes())
            .correlationId(verdict.correlationId())
            .context(context)
            .build();
    boolean emptyIsNothing = source == EventSource.EVENTBRIDGE;
    return function.serve(new RecordPayload(payload, emptyIsNothing, json), call, verdict);
  }

  /** Refuses a record for its age, or its size. */
  private void admit(RecordEvent record, Verdict verdict) {
    if (freshness != null) {
      freshness.demand(record.sent(), verdict);
    }
    String body = record.body();
    boolean large =
        body.length() > recordBytes
            || (body.length() > recordBytes / 3
                && body.getBytes(StandardCharsets.UTF_8).length > recordBytes);
    if (large) {
      verdict.on(Refusal.of(RefusalCode.BODY_TOO_LARGE));
    }
  }

  /** Null if the record was kept, otherwise why not. */
  private @Nullable Failure keep(
      Quarantine kept, RecordEvent record, Refusal refusal, Context context, Verdict verdict) {
    RefusedRecord refused = new RefusedRecord(source, record.id(), refusal.code(), record.body());
    try {
      deadline.call(new Keeping(kept, refused), context);
      return null;
    } catch (Throwable thrown) {
      ErrorMapper.rethrowFatal(thrown);
      boolean timeOut = thrown instanceof Fault fault && fault.is(FaultCode.DEADLINE);
      return verdict.failed(
          timeOut ? (Fault) thrown : Fault.of(FaultCode.QUARANTINE_FAILED, thrown));
    }
  }

  /** One call of the quarantine. */
  private record Keeping(Quarantine quarantine, RefusedRecord record)
      implements Callable<@Nullable Object> {
    @Override
    public @Nullable Object call() throws Exception {
      quarantine.keep(record);
      return null;
    }
  }
}
