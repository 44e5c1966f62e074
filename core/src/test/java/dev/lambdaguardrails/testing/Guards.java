// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.testing;

import com.amazonaws.services.lambda.runtime.Context;
import dev.lambdaguardrails.EventSource;
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
