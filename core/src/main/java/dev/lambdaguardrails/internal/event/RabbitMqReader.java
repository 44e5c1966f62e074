// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.internal.event;

import dev.lambdaguardrails.NamedValues;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The event of queues of RabbitMQ. Its messages have no id but what a sender likes to give: each is
 * called by its place in the event.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/with-mq.html">Using Lambda with Amazon
 *     MQ</a>
 */
final class RabbitMqReader implements RecordEventReader {
  private static final RecordForm FORM = new EncodedForm();

  @Override
  public List<RecordEvent> read(EventParser in) throws IOException {
    List<RecordEvent> messages = null;
    boolean rabbitMq = false;
    in.object();
    for (String field = in.field(); field != null; field = in.field()) {
      switch (field) {
        case "eventSource" -> rabbitMq = in.text().equals("aws:rmq");
        case "eventSourceArn" -> in.arnIfAsked();
        case "rmqMessagesByQueue" -> messages = queues(in);
        default -> in.skip();
      }
    }
    if (!rabbitMq || messages == null) {
      throw EventParser.otherSource();
    }
    in.endOfOrigin();
    return messages;
  }

  private static List<RecordEvent> queues(EventParser in) throws IOException {
    List<RecordEvent> messages = new ArrayList<>();
    in.object();
    for (String queue = in.field(); queue != null; queue = in.field()) {
      if (in.arrayOrNull()) {
        while (in.element()) {
          messages.add(message(in, queue, messages.size()));
        }
      }
    }
    return messages;
  }

  private static RecordEvent message(EventParser in, String queue, int position)
      throws IOException {
    NamedValues.Builder attributes = NamedValues.exact();
    attributes.add("queue", queue);
    String data = null;
    in.object();
    for (String field = in.field(); field != null; field = in.field()) {
      switch (field) {
        case "data" -> data = in.text();
        case "redelivered" -> add(attributes, field, in.scalar());
        case "basicProperties" -> properties(in, attributes);
        default -> in.skip();
      }
    }
    if (data == null) {
      throw EventParser.otherSource();
    }
    return new RecordEvent(Integer.toString(position), queue, data, FORM, attributes.build());
  }

  private static void properties(EventParser in, NamedValues.Builder attributes)
      throws IOException {
    if (!in.objectOrNull()) {
      return;
    }
    for (String name = in.field(); name != null; name = in.field()) {
      switch (name) {
        case "headers" -> headers(in, attributes);
        case "messageId", "correlationId", "type", "contentType", "userId", "appId", "timestamp" ->
            add(attributes, name, in.scalar());
        default -> in.skip();
      }
    }
  }

  /** Texts stand as bytes in an object; tables and lists are left out. */
  private static void headers(EventParser in, NamedValues.Builder attributes) throws IOException {
    if (!in.objectOrNull()) {
      return;
    }
    for (String name = in.field(); name != null; name = in.field()) {
      String value = in.startsObject() ? bytes(in) : in.scalar();
      add(attributes, "header." + name, value);
    }
  }

  private static @Nullable String bytes(EventParser in) throws IOException {
    String text = null;
    for (String field = in.field(); field != null; field = in.field()) {
      if (field.equals("bytes")) {
        text = in.listedText();
      } else {
        in.skip();
      }
    }
    return text;
  }

  private static void add(NamedValues.Builder attributes, String name, @Nullable String value) {
    if (value != null) {
      attributes.add(name, value);
    }
  }
}
