// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.logging;

import com.amazonaws.services.lambda.runtime.Context;
import dev.lambdaguardrails.Batch;
import dev.lambdaguardrails.EventSource;
import dev.lambdaguardrails.guard.Guard;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;

/** Real invocations, through a guard, of a function that a test writes. */
final class Invocations {
  static final byte[] EVENT =
      "{\"Records\":[{\"messageId\":\"1\",\"body\":\"{}\",\"attributes\":{},\"eventSource\":\"aws:sqs\",\"eventSourceARN\":\"arn:aws:sqs:eu-west-1:1:q\"}]}"
          .getBytes(StandardCharsets.UTF_8);

  private Invocations() {}

  /** Serves one invocation of this id. */
  static void serve(String id, Runnable function) {
    Guard guard =
        Guard.around("com.acme.Orders", EventSource.SQS)
            .batch(Batch.WHOLE)
            .serveStream((in, out, context) -> function.run());
    serve(guard, EVENT, context(id));
  }

  /** Serves one event. */
  static String serve(Guard guard, byte[] event, Context context) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      guard.handle(new ByteArrayInputStream(event), out, context);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  /** A context as the runtime client gives it, with an id, a trace and a tenant. */
  static Context context(String id) {
    return (Context)
        Proxy.newProxyInstance(
            Context.class.getClassLoader(),
            new Class<?>[] {Context.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "getAwsRequestId" -> id;
                  case "getRemainingTimeInMillis" -> 60_000;
                  case "getXrayTraceId" -> "Root=1-" + id + ";Sampled=0";
                  case "getTenantId" -> "tenant-" + id;
                  default -> null;
                });
  }
}
