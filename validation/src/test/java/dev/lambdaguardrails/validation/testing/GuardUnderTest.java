// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.testing;

import dev.lambdaguardrails.EventSource;
import dev.lambdaguardrails.GuardedFunction;
import dev.lambdaguardrails.Invocation;
import dev.lambdaguardrails.SecurityEvent;
import dev.lambdaguardrails.bind.Input;
import dev.lambdaguardrails.bind.Output;
import dev.lambdaguardrails.guard.Guard;
import dev.lambdaguardrails.guard.GuardBuilder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A whole guard over a public HTTP API, with what its function saw and what it recorded.
 *
 * @param <I> the input of its function
 */
public final class GuardUnderTest<I extends @Nullable Object> {
  private final List<SecurityEvent> events = new ArrayList<>();
  private final Guard guard;
  private final List<I> seen = new ArrayList<>();

  private <O extends @Nullable Object> GuardUnderTest(
      Input<I> input, Output<O> output, Function<I, ?> function, Consumer<GuardBuilder> more) {
    GuardBuilder builder =
        Guard.around("Tested", EventSource.HTTP_API).publicAccess().events(events::add);
    more.accept(builder);
    this.guard =
        builder.serve(
            new GuardedFunction<I, Object>() {
              @Override
              public Object handle(I value, Invocation call) {
                seen.add(value);
                return function.apply(value);
              }
            },
            input,
            output);
  }

  /** A guard around a function. */
  public static <I extends @Nullable Object, O extends @Nullable Object> GuardUnderTest<I> of(
      Input<I> input, Output<O> output, Function<I, ?> function) {
    return new GuardUnderTest<>(input, output, function, builder -> {});
  }

  /** A guard around a function, with more than its defaults. */
  public static <I extends @Nullable Object, O extends @Nullable Object> GuardUnderTest<I> of(
      Input<I> input, Output<O> output, Function<I, ?> function, Consumer<GuardBuilder> more) {
    return new GuardUnderTest<>(input, output, function, more);
  }

  /** The answer to a call. */
  public Answer call(HttpCall call) {
    return call(call.event());
  }

  /** The answer to an event. */
  public Answer call(byte[] event) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      guard.handle(new ByteArrayInputStream(event), out, new IdleContext());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Answer.of(out.toByteArray());
  }

  /** The last input that reached the function. */
  public I seen() {
    return seen.get(seen.size() - 1);
  }

  /** How many inputs reached the function. */
  public int handled() {
    return seen.size();
  }

  /** The events since the last look. */
  public List<SecurityEvent> takeEvents() {
    List<SecurityEvent> taken = List.copyOf(events);
    events.clear();
    return taken;
  }
}
