// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.internal.event;

import com.fasterxml.jackson.core.JsonParser;
import dev.lambdaguardrails.Limits;
import dev.lambdaguardrails.NamedValues;
import dev.lambdaguardrails.bind.StrictJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The event of a CloudWatch Logs subscription: gzip in base64, inflated to {@link
 * Limits#LARGEST_EVENT} at most. Its records are log events as they are; a message by which
 * CloudWatch only tests the way has none.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/SubscriptionFilters.html">Log
 *     group-level subscription filters</a>
 */
final class LogsReader implements RecordEventReader {
  private final StrictJson json;

  LogsReader(StrictJson json) {
    this.json = json;
  }

  @Override
  public List<RecordEvent> read(EventParser in) throws IOException {
    String data = null;
    in.object();
    for (String field = in.field(); field != null; field = in.field()) {
      if (field.equals("awslogs")) {
        data = data(in);
      } else {
        in.skip();
      }
    }
    if (data == null) {
      throw EventParser.otherSource();
    }
    byte[] bytes = EncodedForm.text(data, Limits.LARGEST_EVENT).getBytes(StandardCharsets.UTF_8);
    try (JsonParser inflated = json.parser(bytes, bytes.length)) {
      EventParser message = in.within(inflated);
      List<RecordEvent> records = message(message);
      message.end();
      return records;
    }
  }

  private static @Nullable String data(EventParser in) throws IOException {
    String data = null;
    in.object();
    for (String field = in.field(); field != null; field = in.field()) {
      if (field.equals("data")) {
        data = in.text();
      } else {
        in.skip();
      }
    }
    return data;
  }

  private List<RecordEvent> message(EventParser in) throws IOException {
    NamedValues.Builder attributes = NamedValues.exact();
    List<String> ids = new ArrayList<>();
    List<String> bodies = new ArrayList<>();
    String type = null;
    String owner = "";
    in.object();
    for (String field = in.field(); field != null; field = in.field()) {
      switch (field) {
        case "messageType" -> type = in.text();
        case "owner" -> {
          owner = in.text();
          attributes.add(field, owner);
        }
        case "logGroup", "logStream" -> attributes.add(field, in.text());
        case "logEvents" -> events(in, ids, bodies);
        default -> in.skip();
      }
    }
    if ("CONTROL_MESSAGE".equals(type)) {
      return List.of();
    }
    if (!"DATA_MESSAGE".equals(type)) {
      throw EventParser.otherSource();
    }
    in.account(owner);
    in.endOfOrigin();
    NamedValues all = attributes.build();
    List<RecordEvent> records = new ArrayList<>(ids.size());
    for (int at = 0; at < ids.size(); at++) {
      if (in.asksSentTime()) {
        in.sent(SentTime.MILLIS, timestamp(bodies.get(at)));
      }
      records.add(in.timed(new RecordEvent(ids.get(at), null, bodies.get(at), null, all)));
    }
    return records;
  }

  /** The time of a log event, as it is written; null where it has none. */
  private @Nullable String timestamp(String event) throws IOException {
    byte[] bytes = event.getBytes(StandardCharsets.UTF_8);
    String timestamp = null;
    try (JsonParser parser = json.parser(bytes, bytes.length)) {
      EventParser in = new EventParser(parser);
      in.object();
      for (String field = in.field(); field != null; field = in.field()) {
        if (field.equals("timestamp")) {
          timestamp = in.scalar();
        } else {
          in.skip();
        }
      }
    }
    return timestamp;
  }

  /** The log events as they are, numbered: their own ids are within. */
  private static void events(EventParser in, List<String> ids, List<String> bodies)
      throws IOException {
    if (!in.arrayOrNull()) {
      return;
    }
    while (in.element()) {
      in.object();
      ids.add(String.valueOf(ids.size()));
      bodies.add(in.json().get());
    }
  }
}
