// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.internal.event;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.lambdaguardrails.bind.StrictJson;
import dev.lambdaguardrails.failure.Refusal;
import dev.lambdaguardrails.failure.RefusalCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A notification as SNS writes it into a message of a queue, unless raw delivery is on.
 *
 * @see <a href="https://docs.aws.amazon.com/sns/latest/dg/sns-sqs-as-subscriber.html">Fanout Amazon
 *     SNS notifications to Amazon SQS queues</a>
 */
final class SnsForm implements RecordForm {
  @Override
  public List<String> payloads(String body, int limit, StrictJson json) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    String type = null;
    String message = null;
    try (JsonParser in = json.parser(bytes, bytes.length)) {
      if (in.nextToken() != JsonToken.START_OBJECT) {
        throw Refusal.of(RefusalCode.EVENT_SOURCE);
      }
      for (String field = in.nextFieldName(); field != null; field = in.nextFieldName()) {
        boolean text = in.nextToken() == JsonToken.VALUE_STRING;
        if (text && field.equals("Type")) {
          type = in.getText();
        } else if (text && field.equals("Message")) {
          message = in.getText();
        } else {
          in.skipChildren();
        }
      }
      StrictJson.end(in);
    }
    if (message == null || !"Notification".equals(type)) {
      throw Refusal.of(RefusalCode.EVENT_SOURCE);
    }
    return List.of(message);
  }
}
