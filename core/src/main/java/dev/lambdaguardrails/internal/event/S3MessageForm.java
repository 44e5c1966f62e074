// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.internal.event;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.lambdaguardrails.bind.StrictJson;
import dev.lambdaguardrails.failure.Refusal;
import dev.lambdaguardrails.failure.RefusalCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * S3's own event in a message of a queue: its records; and none where S3 only tests that it may
 * write there.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/notification-content-structure.html">Event
 *     message structure</a>
 */
final class S3MessageForm implements RecordForm {
  @Override
  public List<String> payloads(String body, int limit, StrictJson json) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    List<String> objects = null;
    boolean test = false;
    try (JsonParser in = json.parser(bytes, bytes.length)) {
      demand(in.nextToken() == JsonToken.START_OBJECT);
      for (String field = in.nextFieldName(); field != null; field = in.nextFieldName()) {
        JsonToken value = in.nextToken();
        if (field.equals("Records")) {
          demand(value == JsonToken.START_ARRAY);
          objects = objects(in);
        } else if (field.equals("Event") && value == JsonToken.VALUE_STRING) {
          test = in.getText().equals("s3:TestEvent");
        } else {
          in.skipChildren();
        }
      }
      StrictJson.end(in);
    }
    return found(objects, test);
  }

  private static List<String> found(@Nullable List<String> objects, boolean test) {
    if (objects == null) {
      demand(test);
      return List.of();
    }
    demand(!objects.isEmpty());
    return objects;
  }

  private static List<String> objects(JsonParser in) throws IOException {
    List<String> objects = new ArrayList<>();
    while (in.nextToken() != JsonToken.END_ARRAY) {
      objects.add(S3Object.ofRecord(in));
    }
    return objects;
  }

  private static void demand(boolean right) {
    if (!right) {
      throw Refusal.of(RefusalCode.EVENT_SOURCE);
    }
  }
}
