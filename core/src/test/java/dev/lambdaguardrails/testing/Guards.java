// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.testing;

import com.amazonaws.services.lambda.runtime.Context;
import dev.lambdaguardrails.Authorization;
import dev.lambdaguardrails.EventSource;
import dev.lambdaguardrails.GuardedFunction;
import dev.lambdaguardrails.bind.Input;
import dev.lambdaguardrails.bind.Output;
import dev.lambdaguardrails.guard.Guard;
import dev.lambdaguardrails.guard.GuardBuilder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Guards as tests call them: text in, text out. */
public final class Guards {
  private Guards() {}

  /** A builder of a guard around the function of a test. */
  public static GuardBuilder around(EventSource source, RecordingEvents events) {
    return Guard.around("com.acme.Orders", source).events(events);
  }

  /** A builder of a guard that everybody may call, where somebody can. */
  public static GuardBuilder open(EventSource source, RecordingEvents events) {
    GuardBuilder guard = around(source, events);
    return source.hasCaller() ? guard.publicAccess() : guard;
  }

  /** A guard around a function of orders, which answers where the source takes an answer. */
  public static Guard serve(
      GuardBuilder builder, EventSource source, GuardedFunction<Order, ?> function) {
    if (source.isAuthorizer()) {
      return builder.serve(
          (none, call) -> {
            Object answer = function.handle(new Order("tea", 2), call);
            return answer instanceof Order ? Authorization.allow("anna") : answer;
          },
          Input.none(),
          Output.none());
    }
    return source.takesAnswer()
        ? builder.serve(function, Order.input(), Order.output())
        : builder.serve(function, input(source), Output.none());
  }

  /** Orders, or where the payload has a shape of the source's own, anything. */
  public static Input<Order> input(EventSource source) {
    return switch (source) {
      case DYNAMODB, S3, S3_SQS, S3_EVENTBRIDGE -> Order.ofAnything();
      default -> Order.input();
    };
  }

  /** What a guard answers to an event. */
  public static String call(Guard guard, String event) {
    return call(guard, event, new FakeContext());
  }

  /** What a guard answers to an event, in a context. */
  public static String call(Guard guard, String event, Context context) {
    return call(guard, event.getBytes(StandardCharsets.UTF_8), context);
  }

  /** What a guard answers to an event, in a context. */
  public static String call(Guard guard, byte[] event, Context context) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      guard.handle(new ByteArrayInputStream(event), out, context);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString(StandardCharsets.UTF_8);
  }
}
