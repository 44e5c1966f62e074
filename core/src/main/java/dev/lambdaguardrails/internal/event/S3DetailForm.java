// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.internal.event;

import com.fasterxml.jackson.core.JsonParser;
import dev.lambdaguardrails.bind.StrictJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The detail of an event that S3 gave to EventBridge, where keys are not encoded.
 *
 * @param type the event's type, such as {@code Object Created}
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/ev-mapping-troubleshooting.html">Amazon
 *     EventBridge mapping and troubleshooting</a>
 */
record S3DetailForm(String type) implements RecordForm {
  @Override
  public List<String> payloads(String body, int limit, StrictJson json) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    try (JsonParser in = json.parser(bytes, bytes.length)) {
      in.nextToken();
      String object = S3Object.ofDetail(in, type);
      StrictJson.end(in);
      return List.of(object);
    }
  }
}
