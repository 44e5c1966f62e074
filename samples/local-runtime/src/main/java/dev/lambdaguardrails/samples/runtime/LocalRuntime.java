// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.samples.runtime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * A Lambda function in a fresh JVM under the real runtime client, fed by a Runtime API on loopback.
 *
 * <p>Captures everything that leaves the function: responses, errors, both output streams and the
 * telemetry descriptor. Nothing here waits longer than {@link Launch#patience}, and {@link #close}
 * always ends the process. Thread-safe.
 */
public final class LocalRuntime implements AutoCloseable {

  private static final Duration REMAINING = Duration.ofSeconds(15);

  private final Launch launch;
  private final RuntimeApi api;
  private final FunctionProcess function;
  private @Nullable Captured last;

  private LocalRuntime(Launch launch, RuntimeApi api, FunctionProcess function) {
    this.launch = launch;
    this.api = api;
    this.function = function;
  }

  /** Starts the function's JVM and returns at once; init goes on meanwhile. */
  public static LocalRuntime start(Launch launch) {
    try {
      RuntimeApi api = new RuntimeApi();
      try {
        return new LocalRuntime(launch, api, FunctionProcess.start(launch, api.address()));
      } catch (IOException | RuntimeException e) {
        api.close();
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits for the end of init; the error that the runtime client reported, if init failed. */
  public Optional<Posted> initError() {
    return Optional.ofNullable(await(api.init(), "the end of init").error());
  }

  /**
   * Restores what {@link Launch.Builder#snapStart} launched, once it waits as a snapshot, and waits
   * until it polls for an event; the error of a hook, if the restore failed.
   */
  public Optional<Posted> restore() {
    await(api.init(), "the end of init");
    return await(api.restore(), "the end of the restore");
  }

  /** Sends one event, with 15 seconds left to the function, and waits for what becomes of it. */
  public Exchange invoke(byte[] event) {
    return invoke(event, REMAINING);
  }

  /** Sends one event of JSON text. */
  public Exchange invoke(String event) {
    return invoke(event.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Sends one event with this much time left until the function's deadline. The deadline is told,
   * not enforced.
   */
  public Exchange invoke(byte[] event, Duration remaining) {
    Invocation invocation = api.offer(event, remaining);
    return await(invocation.exchange(), "the answer to " + invocation.id());
  }

  /** When the process was started, by {@link System#nanoTime}. */
  public long startedNanos() {
    return function.startedNanos();
  }

  /**
   * When init ended: the first poll for an event or a restore, or the report of the error; waits
   * for it.
   */
  public long initEndedNanos() {
    return await(api.init(), "the end of init").nanos();
  }

  /** The function's process. */
  public ProcessHandle process() {
    return function.process().toHandle();
  }

  /** All that left the function so far; after {@link #close}, all there was. */
  public synchronized Captured captured() {
    if (last != null) {
      return last;
    }
    try {
      return new Captured(
          function.read("stdout"),
          function.read("stderr"),
          function.read("telemetry"),
          api.posted());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits until the function is done with all events, the last answer's aftermath included. */
  public void awaitIdle() {
    within("no poll for a next event", time -> api.idle().tryAcquire(time, TimeUnit.NANOSECONDS));
    api.idle().release();
  }

  /** Asks the JVM to end and waits until its shutdown hooks have run. */
  public void shutDown() {
    function.process().destroy();
    within("no end", time -> function.process().waitFor(time, TimeUnit.NANOSECONDS));
  }

  /** Kills the process where it still runs, and keeps what was captured. */
  @Override
  public synchronized void close() {
    if (last != null) {
      return;
    }
    function.process().destroyForcibly().onExit().orTimeout(10, TimeUnit.SECONDS).join();
    try {
      api.close();
      last = captured();
      function.deleteFolder();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private <T> T await(CompletableFuture<T> awaited, String what) {
    try {
      CompletableFuture.anyOf(awaited, function.process().onExit())
          .get(launch.patience().toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      throw new RuntimeFailure("no sign of " + what + " within " + launch.patience() + told());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RuntimeFailure("interrupted while waiting for " + what + told());
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
    if (awaited.isDone()) {
      return awaited.join();
    }
    int code = function.process().exitValue();
    throw new RuntimeFailure("the JVM ended with " + code + " before " + what + told());
  }

  /** Something that waits so many nanoseconds for what may not happen. */
  private interface Wait {
    boolean happened(long nanos) throws InterruptedException;
  }

  private void within(String otherwise, Wait wait) {
    try {
      if (!wait.happened(launch.patience().toNanos())) {
        throw new RuntimeFailure(otherwise + " within " + launch.patience() + told());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RuntimeFailure("interrupted; " + otherwise + " yet" + told());
    }
  }

  private String told() {
    return "; it told:\n" + captured().everything();
  }
}
