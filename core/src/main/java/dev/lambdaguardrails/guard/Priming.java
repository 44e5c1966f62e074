// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.guard;

import com.amazonaws.services.lambda.runtime.Context;
import dev.lambdaguardrails.Control;
import dev.lambdaguardrails.FunctionFailed;
import dev.lambdaguardrails.Invocation;
import dev.lambdaguardrails.Limits;
import dev.lambdaguardrails.Mode;
import dev.lambdaguardrails.Redactions;
import dev.lambdaguardrails.RequestRefused;
import dev.lambdaguardrails.SecurityEvent;
import dev.lambdaguardrails.bind.Input;
import dev.lambdaguardrails.bind.Output;
import dev.lambdaguardrails.bind.ScalarPriming;
import dev.lambdaguardrails.failure.Fault;
import dev.lambdaguardrails.failure.FaultCode;
import dev.lambdaguardrails.failure.Misconfiguration;
import dev.lambdaguardrails.internal.answer.AnswerWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Runs a guard's controls before a snapshot, so that every restored environment finds them loaded,
 * linked and initialised; or, less widely, while init waits for something else.
 *
 * <p>The controls are those that serve; what they record goes nowhere, and they have threads and a
 * quarantine of their own: nothing of an event is left. Where the user's function stands, another
 * stands that does nothing; so the controls may go on after a refusal here, and nobody passes them
 * by it. Only the user's own event reaches the user's function, and by the modes that serve.
 */
final class Priming implements AutoCloseable {
  /** A context outside Lambda has all the time there is; a primed step has a minute of it. */
  private static final int MARGIN = Integer.MAX_VALUE - 60_000;

  private final String function;
  private final Pipelines pipelines;
  private final Modes modes;
  private final PrimingEvents events = new PrimingEvents();
  private final Deadline deadline = new Deadline(MARGIN);
  private final Context context;
  private boolean told;

  Priming(String function, Pipelines pipelines, Modes modes) {
    this.function = function;
    this.pipelines = pipelines;
    this.modes = modes;
    this.context = new RedactingContext(Invocation.from(pipelines.source()).build().context());
  }

  /** The controls by the modes that serve. */
  Pipelines enforcing() {
    return with(modes);
  }

  /** Primes every step to a function with bound input, and every step back. */
  <I extends @Nullable Object, O extends @Nullable Object> void bound(
      Input<I> input, Output<O> output) {
    String body = input.binder().shape().body() ? "{}" : null;
    Input<@Nullable Void> none = Input.none();
    Pipelines reporting = reporting();
    serve(enforcing().bound(doing(false), input, output), body);
    serve(reporting.bound(doing(false), input, output), body);
    serve(reporting.bound(doing(false), none, output), null);
    serve(reporting.bound(doing(true), none, output), null);
    scalars();
    answer();
    sink();
  }

  /** Primes what takes a secret in when it comes, and the steps of an event that is served. */
  <I extends @Nullable Object, O extends @Nullable Object> void warm(
      Input<I> input, Output<O> output) {
    new Redactions().register("{\"-\":\"no secret\"}");
    String body = input.binder().shape().body() ? "{}" : null;
    serve(reporting().bound(doing(false), input, output), body);
    answer();
    sink();
  }

  /** Primes every step to a handler of whole events, and every step back. */
  void whole() {
    Pipelines reporting = reporting();
    serve(enforcing().whole(doing(false)), "{}");
    serve(reporting.whole(doing(false)), "{}");
    serve(reporting.whole(doing(true)), "{}");
    sink();
  }

  /**
   * Serves the event that the user supplied.
   *
   * @param user the class whose resource it is
   * @throws Misconfiguration if it cannot be read, or a control refuses it
   */
  void supplied(String name, Class<?> user, Pipeline pipeline) {
    byte[] event = read(name, user);
    try {
      call(pipeline, event);
    } catch (Throwable thrown) {
      failed(thrown);
    }
    for (SecurityEvent each : events.take()) {
      if (each.kind() == SecurityEvent.Kind.REFUSAL && each.control() != Control.FUNCTION) {
        if (each.mode() == Mode.ENFORCE) {
          throw new Misconfiguration(
              function
                  + ": "
                  + each.control()
                  + " refuses the event of @PrimeWith, "
                  + each.code()
                  + each.pointers()
                  + ". Put an event into "
                  + name
                  + " that the function serves.");
        }
      } else {
        tell(each.code(), each.trace());
      }
    }
  }

  /** Leaves no thread behind. */
  @Override
  public void close() {
    deadline.end();
  }

  private <I extends @Nullable Object> PrimingFunction<I> doing(boolean fails) {
    return new PrimingFunction<>(pipelines.source(), fails);
  }

  private Pipelines reporting() {
    Modes all = new Modes();
    all.all(Mode.REPORT);
    return with(all);
  }

  private Pipelines with(Modes of) {
    return pipelines.priming(deadline, pipelines.log().silent(events, of));
  }

  private void serve(Pipeline pipeline, @Nullable String body) {
    try {
      call(pipeline, PrimingEvent.of(pipelines.source(), body));
    } catch (Throwable thrown) {
      failed(thrown);
    }
    for (SecurityEvent each : events.take()) {
      boolean meant =
          each.kind() == SecurityEvent.Kind.REFUSAL
              || each.code().equals(FaultCode.FUNCTION_FAILED.code());
      if (!meant) {
        tell(each.code(), each.trace());
      }
    }
  }

  private void call(Pipeline pipeline, byte[] event) throws IOException {
    try {
      pipeline.serve(new ByteArrayInputStream(event), context);
    } catch (RequestRefused | FunctionFailed recorded) {
      return; // A whole batch fails by them; why it did, the events say.
    }
  }

  private void scalars() {
    try {
      ScalarPriming.run();
      Inspecting inspecting = pipelines.inspecting();
      if (inspecting != null) {
        inspecting.inspector().prime();
      }
    } catch (Throwable thrown) {
      failed(thrown);
    }
  }

  private void answer() {
    try {
      new AnswerWriter(pipelines.source()).prime();
    } catch (Throwable thrown) {
      failed(thrown);
    }
  }

  private void sink() {
    try {
      pipelines.log().prime();
    } catch (Throwable thrown) {
      failed(thrown);
    }
  }

  private byte[] read(String name, Class<?> user) {
    try (InputStream in = user.getResourceAsStream('/' + name)) {
      if (in != null) {
        return in.readNBytes(Limits.LARGEST_EVENT + 1);
      }
    } catch (IOException e) {
      throw new Misconfiguration(
          function + ": Repair the resource " + name + ": it cannot be read.");
    }
    throw new Misconfiguration(
        function + ": Add the resource " + name + ", which @PrimeWith names, to the classpath.");
  }

  private void failed(Throwable thrown) {
    ErrorMapper.rethrowFatal(thrown);
    Fault fault =
        thrown instanceof Fault known ? known : Fault.of(FaultCode.CONTROL_FAILED, thrown);
    tell(fault.code(), FaultTrace.of(fault));
  }

  /** The first of all that went wrong: the others are likely its echo. */
  private void tell(String code, List<String> trace) {
    if (!told) {
      told = true;
      Notice.tell("WARN", "priming failed: " + code, trace);
    }
  }
}
