// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.guard;

import com.amazonaws.services.lambda.runtime.Context;
import dev.lambdaguardrails.failure.Failure;
import dev.lambdaguardrails.failure.Fault;
import dev.lambdaguardrails.failure.FaultCode;
import dev.lambdaguardrails.failure.Refusal;
import dev.lambdaguardrails.internal.event.RecordEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The records of one batch in no order, served by several threads, of which each takes the next
 * that nobody tried. When the time is out for one, none takes another; what was not tried counts as
 * failed. What no thread survives ends all, and is thrown.
 */
final class RecordsAtOnce implements Callable<@Nullable Object> {
  private final BoundRecords<?> served;
  private final Deadline deadline;
  private final List<RecordEvent> records;
  private final Context context;
  private final Verdict verdict;

  private final AtomicInteger next = new AtomicInteger();
  private volatile boolean ended;

  // Each place is written by the thread that took the record, and read when all are done.
  private final boolean[] tried;
  private final @Nullable Failure[] failures;

  RecordsAtOnce(
      BoundRecords<?> served,
      Deadline deadline,
      List<RecordEvent> records,
      Context context,
      Verdict verdict) {
    this.served = served;
    this.deadline = deadline;
    this.records = records;
    this.context = context;
    this.verdict = verdict;
    this.tried = new boolean[records.size()];
    this.failures = new @Nullable Failure[records.size()];
    verdict.repeats(); // which is made by the first who asks, and from here on by nobody
  }

  /** Serves all, this thread among the others. */
  BatchResult serve(int threads) {
    List<FunctionThread> others = new ArrayList<>();
    List<FunctionCall<@Nullable Object>> calls = new ArrayList<>();
    for (int more = Math.min(threads, records.size()); more > 1; more--) {
      FunctionThread thread = deadline.thread();
      FunctionCall<@Nullable Object> call = new FunctionCall<@Nullable Object>(this);
      thread.give(call);
      others.add(thread);
      calls.add(call);
    }
    Throwable fatal = null;
    try {
      call();
    } catch (Throwable thrown) {
      fatal = thrown;
    }
    for (int at = 0; at < calls.size(); at++) {
      Throwable thrown = end(others.get(at), calls.get(at));
      fatal = fatal == null ? thrown : fatal;
    }
    if (fatal != null) {
      ErrorMapper.rethrowFatal(fatal);
      throw Fault.of(FaultCode.CONTROL_FAILED, fatal);
    }
    return result();
  }

  /** Takes one record after the other, on any thread. */
  @Override
  public @Nullable Object call() {
    for (int at = next.getAndIncrement();
        at < records.size() && !ended;
        at = next.getAndIncrement()) {
      RecordEvent record = records.get(at);
      boolean done = false;
      try {
        Failure failure = served.serve(record, context, verdict.ofRecord(record.id()));
        failures[at] = failure;
        tried[at] = true;
        done = !(failure instanceof Fault fault && fault.is(FaultCode.DEADLINE));
      } finally {
        if (!done) {
          ended = true;
        }
      }
    }
    return null;
  }

  /** What a thread threw that is done; one that cannot be waited for is left behind. */
  private @Nullable Throwable end(FunctionThread thread, FunctionCall<@Nullable Object> call) {
    try {
      call.await(Long.MAX_VALUE);
      deadline.idle(thread);
      call.result();
      return null;
    } catch (InterruptedException interrupted) {
      ended = true;
      Thread.currentThread().interrupt();
      if (call.leave()) {
        thread.end();
      }
      return interrupted;
    } catch (Throwable thrown) {
      return thrown;
    }
  }

  private BatchResult result() {
    List<String> failed = new ArrayList<>();
    boolean refusalsOnly = true;
    for (int at = 0; at < tried.length; at++) {
      Failure failure = failures[at];
      if (!tried[at] || failure != null) {
        failed.add(records.get(at).id());
        refusalsOnly &= tried[at] && failure instanceof Refusal;
      }
    }
    return BatchResult.of(failed, refusalsOnly);
  }
}
