// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.benchmarks.warm;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import com.amazonaws.services.lambda.runtime.serialization.factories.JacksonFactory;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * A handler of event types as the runtime client calls it: its own serialisers before and after,
 * chosen as the client chooses them.
 */
final class PojoRuntime<I, O> implements RequestStreamHandler {

  private final RequestHandler<I, O> handler;
  private final PojoSerializer<I> events;
  private final PojoSerializer<O> answers;

  PojoRuntime(RequestHandler<I, O> handler, Class<I> event, Class<O> answer) {
    this.handler = handler;
    this.events = serializer(event);
    this.answers = serializer(answer);
  }

  private static <T> PojoSerializer<T> serializer(Class<T> type) {
    return LambdaEventSerializers.isLambdaSupportedEvent(type.getName())
        ? LambdaEventSerializers.serializerFor(type, type.getClassLoader())
        : JacksonFactory.getInstance().getSerializer(type);
  }

  @Override
  public void handleRequest(InputStream in, OutputStream out, Context context) {
    answers.toJson(handler.handleRequest(events.fromJson(in), context), out);
  }
}
