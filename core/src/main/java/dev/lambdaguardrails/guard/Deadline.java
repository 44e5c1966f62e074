// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.guard;

import com.amazonaws.services.lambda.runtime.Context;
import dev.lambdaguardrails.failure.Fault;
import dev.lambdaguardrails.failure.FaultCode;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Ends the wait for the function before Lambda ends the function.
 *
 * <p>The function runs on a thread of its own: one that neither returns nor answers an interrupt
 * cannot keep the guard from its orderly answer. It is interrupted and left behind; what it still
 * does goes nowhere. Safe for concurrent use.
 */
final class Deadline {
  private final int marginMillis;
  private final ExecutorService workers = Executors.newCachedThreadPool(new Workers());

  Deadline(int marginMillis) {
    this.marginMillis = marginMillis;
  }

  /**
   * What the work returns, or throws.
   *
   * @throws Fault {@link FaultCode#DEADLINE} when only the margin of the time is left
   */
  <T extends @Nullable Object> T call(Callable<T> work, Context context) throws Throwable {
    return call(work, context.getRemainingTimeInMillis() - marginMillis);
  }

  /**
   * What the work returns, or throws.
   *
   * @throws Fault {@link FaultCode#DEADLINE} when so much time is over
   */
  <T extends @Nullable Object> T call(Callable<T> work, int millis) throws Throwable {
    if (millis <= 0) {
      throw Fault.of(FaultCode.DEADLINE);
    }
    Future<T> running = workers.submit(new Carried<>(CurrentInvocation.ofThread(), work));
    try {
      return running.get(millis, TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw e.getCause() == null ? e : e.getCause();
    } catch (TimeoutException e) {
      running.cancel(true);
      throw Fault.of(FaultCode.DEADLINE);
    } catch (InterruptedException e) {
      running.cancel(true);
      Thread.currentThread().interrupt();
      throw Fault.of(FaultCode.CONTROL_FAILED, e);
    }
  }

  /** Work of an invocation on another thread. */
  private record Carried<T extends @Nullable Object>(
      @Nullable CurrentInvocation invocation, Callable<T> work) implements Callable<T> {
    @Override
    public T call() throws Exception {
      if (invocation == null) {
        return work.call();
      }
      invocation.enter();
      try {
        return work.call();
      } finally {
        invocation.leave();
      }
    }

    /** Nothing of the input. */
    @Override
    public String toString() {
      return "Carried";
    }
  }

  /** Takes no more work, and interrupts what was left behind. */
  void end() {
    workers.shutdownNow();
  }

  /** Threads that do not keep the environment alive. */
  private static final class Workers implements ThreadFactory {
    @Override
    public Thread newThread(Runnable work) {
      Thread thread = new Thread(work, "guarded-function");
      thread.setDaemon(true);
      return thread;
    }
  }
}
