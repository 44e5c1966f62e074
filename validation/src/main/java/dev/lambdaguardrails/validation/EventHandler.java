// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import com.amazonaws.services.lambda.runtime.serialization.factories.JacksonFactory;
import dev.lambdaguardrails.failure.Misconfiguration;
import java.io.InputStream;
import java.io.OutputStream;

/** A handler of whole events over the runtime's own serialization. */
final class EventHandler<I, O> implements RequestStreamHandler {
  private final RequestHandler<I, O> handler;
  private final PojoSerializer<I> events;

  private EventHandler(RequestHandler<I, O> handler, PojoSerializer<I> events) {
    this.handler = handler;
    this.events = events;
  }

  static <I, O> RequestStreamHandler of(RequestHandler<I, O> handler, Class<I> eventType) {
    try {
      return new EventHandler<>(handler, serializer(eventType));
    } catch (NoClassDefFoundError e) {
      throw new Misconfiguration(
          "Add com.amazonaws:aws-lambda-java-serialization, which reads the event of "
              + handler.getClass().getName()
              + ".");
    }
  }

  @Override
  public void handleRequest(InputStream in, OutputStream out, Context context) {
    O answer = handler.handleRequest(events.fromJson(in), context);
    if (answer != null) {
      write(answer, out);
    }
  }

  @SuppressWarnings("unchecked") // the serializer of a value's own class
  private static <T> void write(T answer, OutputStream out) {
    serializer((Class<T>) answer.getClass()).toJson(answer, out);
  }

  private static <T> PojoSerializer<T> serializer(Class<T> type) {
    return LambdaEventSerializers.isLambdaSupportedEvent(type.getName())
        ? LambdaEventSerializers.serializerFor(type, type.getClassLoader())
        : JacksonFactory.getInstance().getSerializer(type);
  }
}
