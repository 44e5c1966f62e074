// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.internal.event;

import dev.lambdaguardrails.NamedValues;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The event of a queue of ActiveMQ. Ids are made by the senders' clients: a second message of one
 * id is another message.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/with-mq.html">Using Lambda with Amazon
 *     MQ</a>
 */
final class ActiveMqReader implements RecordEventReader {
  private static final RecordForm FORM = new EncodedForm();
  private static final int LONGEST_ID = 255;

  @Override
  public List<RecordEvent> read(EventParser in) throws IOException {
    List<RecordEvent> messages = null;
    String broker = null;
    boolean activeMq = false;
    in.object();
    for (String field = in.field(); field != null; field = in.field()) {
      switch (field) {
        case "eventSource" -> {
          String source = in.text();
          activeMq = source.equals("aws:mq") || source.equals("aws:amq");
        }
        case "eventSourceArn" -> broker = in.arn();
        case "messages" -> messages = messages(in);
        default -> in.skip();
      }
    }
    if (!activeMq || broker == null || messages == null) {
      throw EventParser.otherSource();
    }
    in.endOfOrigin();
    for (int at = 0; at < messages.size(); at++) {
      messages.set(at, messages.get(at).within(broker));
    }
    return messages;
  }

  private static List<RecordEvent> messages(EventParser in) throws IOException {
    if (!in.startsArray()) {
      throw EventParser.otherSource();
    }
    List<RecordEvent> messages = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    while (in.element()) {
      messages.add(in.timed(message(in, messages.size(), ids)));
    }
    return messages;
  }

  private static RecordEvent message(EventParser in, int position, Set<String> ids)
      throws IOException {
    NamedValues.Builder attributes = NamedValues.exact();
    String id = null;
    String data = null;
    in.object();
    for (String field = in.field(); field != null; field = in.field()) {
      switch (field) {
        case "messageID" -> id = in.text();
        case "data" -> data = in.text();
        case "brokerInTime" -> in.sent(SentTime.MILLIS);
        case "messageType", "type", "correlationID", "correlationId", "redelivered" -> {
          String value = in.scalar();
          if (value != null) {
            attributes.add(field.equals("correlationId") ? "correlationID" : field, value);
          }
        }
        case "destination" -> scalars(in, "destination.", attributes);
        case "properties" -> scalars(in, "property.", attributes);
        default -> in.skip();
      }
    }
    if (id == null || !RecordEvent.isId(id, LONGEST_ID) || data == null) {
      throw EventParser.otherSource();
    }
    String own = id;
    while (!ids.add(own)) {
      own = own + '#' + position;
    }
    return new RecordEvent(own, "", data, FORM, attributes.build());
  }

  private static void scalars(EventParser in, String prefix, NamedValues.Builder attributes)
      throws IOException {
    if (in.objectOrNull()) {
      for (String name = in.field(); name != null; name = in.field()) {
        String value = in.scalar();
        if (value != null) {
          attributes.add(prefix + name, value);
        }
      }
    }
  }
}
