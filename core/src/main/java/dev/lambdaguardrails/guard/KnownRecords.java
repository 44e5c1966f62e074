// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.guard;

import com.amazonaws.services.lambda.runtime.Context;
import dev.lambdaguardrails.DuplicateFilter;
import dev.lambdaguardrails.DuplicateFilter.Found;
import dev.lambdaguardrails.failure.Failure;
import dev.lambdaguardrails.failure.Fault;
import dev.lambdaguardrails.failure.FaultCode;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** Asks and tells a filter of duplicates, within the invocation's time. Immutable. */
final class KnownRecords {
  private final DuplicateFilter filter;
  private final Deadline deadline;

  KnownRecords(DuplicateFilter filter, Deadline deadline) {
    this.filter = filter;
    this.deadline = deadline;
  }

  /**
   * Whether a record was handled before; otherwise it is claimed.
   *
   * @throws Fault if somebody handles it, or nobody knows
   */
  boolean isDone(String key, Context context) {
    Found found = ask(new Asking(filter, key, null), context);
    if (found == Found.RUNNING) {
      throw Fault.of(FaultCode.RECORD_RUNNING);
    }
    return found == Found.DONE;
  }

  /**
   * Tells how it ended.
   *
   * @throws Fault if that cannot be remembered
   */
  void ended(String key, @Nullable Failure failure, Context context) {
    ask(new Asking(filter, key, failure == null ? Found.DONE : Found.FIRST), context);
  }

  private Found ask(Asking asking, Context context) {
    try {
      return asking.end() == null
          ? deadline.call(asking, context)
          : deadline.callBehind(asking, context);
    } catch (Throwable thrown) {
      ErrorMapper.rethrowFatal(thrown);
      boolean timeOut = thrown instanceof Fault fault && fault.is(FaultCode.DEADLINE);
      throw timeOut ? (Fault) thrown : Fault.of(FaultCode.DUPLICATES_FAILED, thrown);
    }
  }

  /** One call of the filter: null begins, what was found ends. */
  private record Asking(DuplicateFilter filter, String key, @Nullable Found end)
      implements Callable<Found> {
    @Override
    public Found call() throws Exception {
      if (end == null) {
        return filter.begin(key);
      }
      if (end == Found.DONE) {
        filter.done(key);
      } else {
        filter.failed(key);
      }
      return end;
    }
  }
}
