// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.internal.event;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The event of an SQS queue. A message without a plain id, or two with the same, is no event of
 * SQS: its failure could not be reported. Groups are ordered in a FIFO queue only, where every
 * message has one; a standard queue uses them for fairness.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/with-sqs.html">Using Lambda with
 *     SQS</a>
 */
final class SqsReader implements RecordEventReader {
  private static final int LONGEST_ID = 100;

  @Override
  public List<RecordEvent> read(EventParser in) throws IOException {
    List<RecordEvent> records = null;
    in.object();
    for (String field = in.field(); field != null; field = in.field()) {
      if (field.equals("Records") && in.arrayOrNull()) {
        records = records(in);
      } else {
        in.skip();
      }
    }
    if (records == null) {
      throw EventParser.otherSource();
    }
    return records;
  }

  private static List<RecordEvent> records(EventParser in) throws IOException {
    List<RecordEvent> records = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    while (in.element()) {
      RecordEvent message = message(in);
      if (!ids.add(message.id())) {
        throw EventParser.otherSource();
      }
      records.add(message);
    }
    return records;
  }

  private static RecordEvent message(EventParser in) throws IOException {
    String id = null;
    String body = null;
    String group = null;
    boolean sqs = false;
    boolean fifo = false;
    in.object();
    for (String field = in.field(); field != null; field = in.field()) {
      switch (field) {
        case "messageId" -> id = in.text();
        case "body" -> body = in.text();
        case "attributes" -> group = group(in);
        case "eventSourceARN" -> fifo = in.text().endsWith(".fifo");
        case "eventSource" -> sqs = in.text().equals("aws:sqs");
        default -> in.skip();
      }
    }
    if (!sqs || id == null || !isId(id) || body == null || (fifo && group == null)) {
      throw EventParser.otherSource();
    }
    return new RecordEvent(id, fifo ? group : null, body);
  }

  private static @Nullable String group(EventParser in) throws IOException {
    String group = null;
    in.object();
    for (String field = in.field(); field != null; field = in.field()) {
      if (field.equals("MessageGroupId")) {
        group = in.text();
      } else {
        in.skip();
      }
    }
    return group;
  }

  /** Whether a text is visible ASCII, and no longer than SQS makes an id. */
  private static boolean isId(String id) {
    for (int at = 0; at < id.length(); at++) {
      if (id.charAt(at) <= ' ' || id.charAt(at) > '~') {
        return false;
      }
    }
    return !id.isEmpty() && id.length() <= LONGEST_ID;
  }
}
