// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.internal.event;

import dev.lambdaguardrails.NamedValues;
import java.io.IOException;
import java.util.List;

/**
 * The event of a Firehose stream that has its records transformed: data as of a Kinesis stream,
 * which each is answered by its id.
 *
 * @see <a href="https://docs.aws.amazon.com/firehose/latest/dev/data-transformation.html">Transform
 *     source data in Amazon Data Firehose</a>
 */
final class FirehoseReader implements RecordEventReader {
  private static final RecordForm FORM = new EncodedForm();

  @Override
  public List<RecordEvent> read(EventParser in) throws IOException {
    List<RecordEvent> records = null;
    boolean firehose = false;
    boolean invocation = false;
    in.object();
    for (String field = in.field(); field != null; field = in.field()) {
      switch (field) {
        case "invocationId" -> invocation = !in.text().isEmpty();
        case "deliveryStreamArn" -> firehose = !in.arn().isEmpty();
        case "records" -> {
          if (!in.startsArray()) {
            throw EventParser.otherSource();
          }
          records = records(in);
        }
        default -> in.skip();
      }
    }
    if (records == null || !firehose || !invocation) {
      throw EventParser.otherSource();
    }
    in.endOfOrigin();
    return records;
  }

  /** The event says for all of them where they come from. */
  @Override
  public void endOfRecord(EventParser in) {}

  @Override
  public RecordEvent record(EventParser in, int position) throws IOException {
    String id = null;
    String data = null;
    in.object();
    for (String field = in.field(); field != null; field = in.field()) {
      switch (field) {
        case "recordId" -> id = in.text();
        case "data" -> data = in.text();
        case "approximateArrivalTimestamp" -> in.sent(SentTime.MILLIS);
        default -> in.skip();
      }
    }
    if (id == null || data == null) {
      throw EventParser.otherSource();
    }
    return new RecordEvent(id, null, data, FORM, NamedValues.none());
  }
}
