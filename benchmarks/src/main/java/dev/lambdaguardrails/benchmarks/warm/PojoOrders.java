// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.benchmarks.warm;

import static java.util.Objects.requireNonNull;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import dev.lambdaguardrails.benchmarks.variants.order.Receipt;
import java.io.IOException;
import java.util.Map;

/** The guarded function's work as a handler of the runtime's event types. */
final class PojoOrders implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {

  private static final Map<String, String> HEADERS = Map.of("content-type", "application/json");

  private final BodyReader orders;
  private final ObjectWriter receipts;

  PojoOrders(BodyReader orders, ObjectMapper json) {
    this.orders = orders;
    this.receipts = json.writerFor(Receipt.class);
  }

  @Override
  public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
    try {
      OrderBody order = orders.read(event.getBody());
      String tenant = requireNonNull(event.getPathParameters().get("tenant"));
      Receipt receipt = new Receipt(tenant, order.lines().size());
      return APIGatewayV2HTTPResponse.builder()
          .withStatusCode(200)
          .withHeaders(HEADERS)
          .withBody(receipts.writeValueAsString(receipt))
          .build();
    } catch (IOException e) {
      return APIGatewayV2HTTPResponse.builder().withStatusCode(400).build();
    }
  }
}
