// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.internal.event;

import com.fasterxml.jackson.core.JsonParser;
import dev.lambdaguardrails.bind.StrictJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** One record of S3's own event. */
final class S3Form implements RecordForm {
  @Override
  public List<String> payloads(String body, int limit, StrictJson json) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    try (JsonParser in = json.parser(bytes, bytes.length)) {
      in.nextToken();
      String object = S3Object.ofRecord(in);
      StrictJson.end(in);
      return List.of(object);
    }
  }
}
