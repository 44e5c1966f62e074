// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.internal.event;

import dev.lambdaguardrails.NamedValues;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The event of an SQS queue. Groups are ordered in a FIFO queue only, where every message has one;
 * a standard queue uses them for fairness.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/with-sqs.html">Using Lambda with
 *     SQS</a>
 */
final class SqsReader implements RecordEventReader {
  private final @Nullable RecordForm form;

  /**
   * Reads messages.
   *
   * @param form what another service wrote into them, null for nothing
   */
  SqsReader(@Nullable RecordForm form) {
    this.form = form;
  }

  @Override
  public RecordEvent record(EventParser in, int position) throws IOException {
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
        case "attributes" -> group = attributes(in);
        case "eventSourceARN" -> fifo = in.arn().endsWith(".fifo");
        case "eventSource" -> sqs = in.text().equals("aws:sqs");
        default -> in.skip();
      }
    }
    if (!sqs || id == null || body == null || (fifo && group == null)) {
      throw EventParser.otherSource();
    }
    return new RecordEvent(id, fifo ? group : null, body, form, NamedValues.none());
  }

  /** The group of a message; its time is told beside. */
  private static @Nullable String attributes(EventParser in) throws IOException {
    String group = null;
    in.object();
    for (String field = in.field(); field != null; field = in.field()) {
      switch (field) {
        case "MessageGroupId" -> group = in.text();
        case "SentTimestamp" -> in.sent(SentTime.MILLIS);
        default -> in.skip();
      }
    }
    return group;
  }
}
