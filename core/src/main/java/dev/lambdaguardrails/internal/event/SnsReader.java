// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.internal.event;

import dev.lambdaguardrails.NamedValues;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The event of an SNS topic.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/with-sns.html">Invoking Lambda
 *     functions with Amazon SNS notifications</a>
 */
final class SnsReader implements RecordEventReader {
  @Override
  public RecordEvent record(EventParser in, int position) throws IOException {
    RecordEvent record = null;
    boolean sns = false;
    in.object();
    for (String field = in.field(); field != null; field = in.field()) {
      switch (field) {
        case "EventSource" -> sns = in.text().equals("aws:sns");
        case "Sns" -> record = notification(in);
        default -> in.skip();
      }
    }
    if (!sns || record == null) {
      throw EventParser.otherSource();
    }
    return record;
  }

  private static @Nullable RecordEvent notification(EventParser in) throws IOException {
    NamedValues.Builder attributes = NamedValues.exact();
    String id = null;
    String message = null;
    in.object();
    for (String field = in.field(); field != null; field = in.field()) {
      switch (field) {
        case "MessageId" -> id = in.text();
        case "Message" -> message = in.text();
        case "Timestamp" -> in.sent(SentTime.TEXT);
        case "TopicArn" -> attributes.add("topicArn", in.arn());
        case "Subject" -> {
          String subject = in.textOrNull();
          attributes.add("subject", subject == null ? "" : subject);
        }
        default -> in.skip();
      }
    }
    return id == null || message == null
        ? null
        : new RecordEvent(id, null, message, null, attributes.build());
  }
}
