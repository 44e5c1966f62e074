// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.internal.event;

import dev.lambdaguardrails.NamedValues;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The event of an EventBridge rule, or of a schedule whose target has no input of its own: one
 * record, whose payload is the detail. A schedule writes it as a text.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/eventbridge/latest/ref/overiew-event-structure.html">Structure
 *     of an event</a>
 */
final class EventBridgeReader implements RecordEventReader {
  private final boolean s3;

  /**
   * Reads events.
   *
   * @param s3 whether of S3 only
   */
  EventBridgeReader(boolean s3) {
    this.s3 = s3;
  }

  @Override
  public List<RecordEvent> read(EventParser in) throws IOException {
    RecordEvent record = in.timed(record(in, 0));
    in.endOfOrigin();
    return List.of(record);
  }

  @Override
  public RecordEvent record(EventParser in, int position) throws IOException {
    NamedValues.Builder attributes = NamedValues.exact();
    String id = null;
    String source = null;
    String type = null;
    String detail = null;
    boolean version = false;
    in.object();
    for (String field = in.field(); field != null; field = in.field()) {
      switch (field) {
        case "version" -> version = in.text().equals("0");
        case "id" -> id = in.text();
        case "source" -> source = in.text();
        case "detail-type" -> type = in.text();
        case "account" -> attributes.add(field, in.account(in.text()));
        case "time" -> {
          String time = in.text();
          attributes.add(field, time);
          in.sent(SentTime.TEXT, time);
        }
        case "region" -> attributes.add(field, in.text());
        case "resources" -> resources(in, attributes);
        case "detail" -> detail = detail(in);
        default -> in.skip();
      }
    }
    if (id == null || source == null || type == null || detail == null) {
      throw EventParser.otherSource();
    }
    if (!version || !RecordEvent.isId(id) || (s3 && !source.equals("aws.s3"))) {
      throw EventParser.otherSource();
    }
    attributes.add("source", source).add("detail-type", type);
    RecordForm form = s3 ? new S3DetailForm(type) : null;
    return new RecordEvent(id, null, detail, form, attributes.build());
  }

  private static @Nullable String detail(EventParser in) throws IOException {
    if (in.startsObject()) {
      return in.json().get();
    }
    return in.text();
  }

  private static void resources(EventParser in, NamedValues.Builder attributes) throws IOException {
    if (in.arrayOrNull()) {
      while (in.element()) {
        attributes.add("resources", in.arn());
      }
    }
  }
}
