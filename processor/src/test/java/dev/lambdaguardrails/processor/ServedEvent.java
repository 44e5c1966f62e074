// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;

/** Serves events by an entry in a JVM of its own: its name, then the events. */
final class ServedEvent {
  private ServedEvent() {}

  public static void main(String[] arguments) throws Exception {
    RequestStreamHandler entry =
        Class.forName(arguments[0])
            .asSubclass(RequestStreamHandler.class)
            .getConstructor()
            .newInstance();
    for (int at = 1; at < arguments.length; at++) {
      System.out.println("ANSWER " + answer(entry, arguments[at]));
    }
  }

  /** What an entry answers to an event. */
  static String answer(RequestStreamHandler entry, String event) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] bytes = event.getBytes(StandardCharsets.UTF_8);
    entry.handleRequest(new ByteArrayInputStream(bytes), out, context());
    return out.toString(StandardCharsets.UTF_8);
  }

  private static Context context() {
    return (Context)
        Proxy.newProxyInstance(
            Context.class.getClassLoader(),
            new Class<?>[] {Context.class},
            (proxy, method, values) ->
                method.getReturnType() == int.class
                    ? (Object) 30_000
                    : method.getReturnType() == String.class ? "id" : null);
  }
}
