// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.benchmarks.variants.unguardedstream;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** A function that binds event and order, and tells the number of lines. */
public final class UnguardedStream implements RequestStreamHandler {

  private final ObjectMapper json =
      new ObjectMapper().configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false);

  @Override
  public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
    HttpEvent event = json.readValue(in, HttpEvent.class);
    Order order = json.readValue(event.body(), Order.class);
    json.writeValue(out, new HttpAnswer(200, "accepted " + order.lines().size() + " lines"));
  }

  /** An API Gateway HTTP API event. */
  record HttpEvent(String rawPath, Map<String, String> headers, String body) {}

  /** The answer to it. */
  record HttpAnswer(int statusCode, String body) {}

  /** The body. */
  record Order(String customer, String email, String note, List<Line> lines) {}

  /** One line of an order. */
  record Line(String sku, int quantity, BigDecimal price) {}
}
