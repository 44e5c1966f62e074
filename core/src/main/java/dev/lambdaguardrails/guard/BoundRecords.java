// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.guard;

import com.amazonaws.services.lambda.runtime.Context;
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
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * Records to a function with bound input, one after the other.
 *
 * <p>Every record ends handled, quarantined or failed. A refused record goes to the quarantine, or
 * fails; behind a failed record of a group no other of it is tried; when the time is out, nothing
 * more is tried.
 */
final class BoundRecords<I extends @Nullable Object> implements BatchWork {
  private final BoundFunction<I> function;
  private final Deadline deadline;
  private final int recordBytes;
  private final StrictJson json;
  private final @Nullable Quarantine quarantine;
  private final EventSource source;

  BoundRecords(
      BoundFunction<I> function,
      Deadline deadline,
      GuardLimits limits,
      @Nullable Quarantine quarantine,
      EventSource source) {
    this.function = function;
    this.deadline = deadline;
    this.recordBytes = limits.recordBytes();
    this.json = new StrictJson(limits.json());
    this.quarantine = quarantine;
    this.source = source;
  }

  @Override
  public BatchResult serve(
      EventBytes bytes, List<RecordEvent> records, Context context, Verdict verdict) {
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

  private static boolean isStopped(RecordEvent record, Set<String> stopped) {
    return record.group() != null && stopped.contains(record.group());
  }

  /** The failure of a record that is to be delivered again; null if it is done with. */
  private @Nullable Failure serve(RecordEvent record, Context context, Verdict verdict) {
    Failure failure;
    try {
      bound(record, verdict);
      function.serve(
          new RecordPayload(record.body(), json), call(record, context, verdict), verdict);
      return null;
    } catch (Throwable thrown) {
      failure = verdict.failed(ErrorMapper.map(thrown));
    }
    return failure instanceof Refusal refusal && quarantine != null
        ? keep(quarantine, record, refusal, context, verdict)
        : failure;
  }

  private void bound(RecordEvent record, Verdict verdict) {
    String body = record.body();
    boolean large =
        body.length() > recordBytes
            || (body.length() > recordBytes / 3
                && body.getBytes(StandardCharsets.UTF_8).length > recordBytes);
    if (large) {
      verdict.on(Refusal.of(RefusalCode.BODY_TOO_LARGE));
    }
  }

  private Invocation call(RecordEvent record, Context context, Verdict verdict) {
    return Invocation.from(source)
        .recordId(record.id())
        .body(record.body())
        .correlationId(verdict.correlationId())
        .context(context)
        .build();
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
