// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.internal.event;

import dev.lambdaguardrails.NamedValues;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The event of a Kinesis data stream: records of one shard, in its order. What the Kinesis Producer
 * Library aggregated is no JSON, and refused.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/with-kinesis.html">Using Lambda with
 *     Kinesis Data Streams</a>
 */
final class KinesisReader implements RecordEventReader {
  private static final RecordForm FORM = new EncodedForm();

  @Override
  public void beside(String field, EventParser in) throws IOException {
    TumblingWindow.refuse(field, in);
  }

  @Override
  public RecordEvent record(EventParser in, int position) throws IOException {
    NamedValues.Builder attributes = NamedValues.exact();
    RecordEvent record = null;
    String stream = "";
    String event = "";
    boolean kinesis = false;
    in.object();
    for (String field = in.field(); field != null; field = in.field()) {
      switch (field) {
        case "eventSource" -> kinesis = in.text().equals("aws:kinesis");
        case "eventSourceARN" -> stream = in.arn();
        case "eventID" -> {
          event = in.text();
          attributes.add(field, event);
        }
        case "kinesis" -> record = kinesis(in, attributes);
        default -> in.skip();
      }
    }
    if (!kinesis || record == null) {
      throw EventParser.otherSource();
    }
    return record.within(stream + ' ' + event);
  }

  private static @Nullable RecordEvent kinesis(EventParser in, NamedValues.Builder attributes)
      throws IOException {
    String sequence = null;
    String data = null;
    in.object();
    for (String field = in.field(); field != null; field = in.field()) {
      switch (field) {
        case "sequenceNumber" -> sequence = in.text();
        case "data" -> data = in.text();
        case "approximateArrivalTimestamp" -> in.sent(SentTime.SECONDS);
        case "partitionKey" -> attributes.add(field, in.text());
        default -> in.skip();
      }
    }
    return sequence == null || data == null
        ? null
        : new RecordEvent(sequence, "", data, FORM, attributes.build());
  }
}
