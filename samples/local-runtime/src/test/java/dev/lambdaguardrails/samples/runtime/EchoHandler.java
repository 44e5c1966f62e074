// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.samples.runtime;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** A function that does what its event says, and otherwise answers the event itself. */
public final class EchoHandler implements RequestStreamHandler {

  private int count;

  /** Fails on demand. */
  public EchoHandler() {
    if (System.getenv("BREAK_INIT") != null) {
      throw new IllegalStateException("thrown by the constructor");
    }
  }

  @Override
  public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
    String event = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    out.write(answer(event, context).getBytes(StandardCharsets.UTF_8));
  }

  private String answer(String event, Context context) {
    switch (event) {
      case "\"count\"" -> {
        return String.valueOf(++count);
      }
      case "\"remaining\"" -> {
        return String.valueOf(context.getRemainingTimeInMillis());
      }
      case "\"trace\"" -> {
        return String.valueOf(System.getProperty("com.amazonaws.xray.traceHeader"));
      }
      case "\"throw\"" -> throw new IllegalArgumentException("thrown by the handler");
      case "\"exit\"" -> Runtime.getRuntime().halt(7);
      case "\"hang\"" -> hang();
      case "\"hook\"" ->
          Runtime.getRuntime()
              .addShutdownHook(new Thread(() -> System.out.println("the hook ran")));
      case "\"print\"" -> {
        System.out.println("to stdout");
        System.err.println("to stderr");
        context.getLogger().log("to the lambda logger");
      }
      default -> {}
    }
    return event;
  }

  private static void hang() {
    try {
      Thread.sleep(60_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
