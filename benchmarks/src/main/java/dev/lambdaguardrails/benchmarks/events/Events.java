// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.benchmarks.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;

/** The events that are sent: an envelope of API Gateway, {@code order.json} as its body. */
public final class Events {

  private static final ObjectMapper JSON = new ObjectMapper();

  private Events() {}

  /** The order in the envelope of this name, such as {@code http-api}. */
  public static byte[] order(String envelope) throws IOException {
    ObjectNode event = (ObjectNode) resource(envelope);
    String body = JSON.writeValueAsString(resource("order"));
    event.put("body", body);
    ((ObjectNode) event.get("headers")).put("content-length", String.valueOf(body.length()));
    return JSON.writeValueAsBytes(event);
  }

  private static JsonNode resource(String name) throws IOException {
    try (InputStream in = Events.class.getResourceAsStream(name + ".json")) {
      if (in == null) {
        throw new IllegalArgumentException("there is no event " + name);
      }
      return JSON.readTree(in);
    }
  }
}
