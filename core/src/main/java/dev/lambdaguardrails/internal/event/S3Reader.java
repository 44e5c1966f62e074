// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.internal.event;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.lambdaguardrails.NamedValues;
import dev.lambdaguardrails.bind.StrictJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * S3's own event. Its records have no id: one is made of the request that changed the object, and
 * the place of the record.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/notification-content-structure.html">Event
 *     message structure</a>
 */
final class S3Reader implements RecordEventReader {
  private static final RecordForm FORM = new S3Form();

  private final StrictJson json;

  S3Reader(StrictJson json) {
    this.json = json;
  }

  @Override
  public RecordEvent record(EventParser in, int position) throws IOException {
    in.object();
    String record = in.json().get();
    NamedValues.Builder attributes = NamedValues.exact();
    String request = null;
    boolean s3 = false;
    byte[] bytes = record.getBytes(StandardCharsets.UTF_8);
    try (JsonParser again = json.parser(bytes, bytes.length)) {
      again.nextToken();
      for (String field = again.nextFieldName(); field != null; field = again.nextFieldName()) {
        boolean text = again.nextToken() == JsonToken.VALUE_STRING;
        if (text && field.equals("eventSource")) {
          s3 = again.getText().equals("aws:s3");
        } else if (text && field.equals("eventTime")) {
          attributes.add(field, again.getText());
          in.sent(SentTime.TEXT, again.getText());
        } else if (field.equals("responseElements")) {
          request = nested(again, "x-amz-request-id");
        } else if (field.equals("s3")) {
          bucket(again, in);
        } else {
          again.skipChildren();
        }
      }
    }
    if (!s3) {
      throw EventParser.otherSource();
    }
    String id = RecordEvent.isId(request) ? request + ":" + position : String.valueOf(position);
    return new RecordEvent(id, null, record, FORM, attributes.build());
  }

  private static void bucket(JsonParser in, EventParser event) throws IOException {
    if (!in.hasToken(JsonToken.START_OBJECT)) {
      in.skipChildren();
      return;
    }
    for (String field = in.nextFieldName(); field != null; field = in.nextFieldName()) {
      in.nextToken();
      String arn = field.equals("bucket") ? nested(in, "arn") : null;
      if (arn != null) {
        event.comesFrom(arn);
      }
      in.skipChildren();
    }
  }

  /** The text of a field of the object here. */
  private static @Nullable String nested(JsonParser in, String name) throws IOException {
    if (!in.hasToken(JsonToken.START_OBJECT)) {
      in.skipChildren();
      return null;
    }
    String found = null;
    for (String field = in.nextFieldName(); field != null; field = in.nextFieldName()) {
      boolean text = in.nextToken() == JsonToken.VALUE_STRING;
      if (text && field.equals(name)) {
        found = in.getText();
      } else {
        in.skipChildren();
      }
    }
    return found;
  }
}
