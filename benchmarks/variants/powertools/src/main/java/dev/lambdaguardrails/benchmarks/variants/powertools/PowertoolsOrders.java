// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.benchmarks.variants.powertools;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.lambda.powertools.logging.PowertoolsLogging;
import software.amazon.lambda.powertools.logging.argument.StructuredArguments;
import software.amazon.lambda.powertools.parameters.secrets.SecretsProvider;

/**
 * A function that logs, validates against a JSON Schema, binds, and holds a secrets provider; the
 * secret itself is fetched where {@code SECRET_ID} is set.
 */
public final class PowertoolsOrders
    implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {

  private static final Logger LOG = LoggerFactory.getLogger(PowertoolsOrders.class);

  private final ObjectMapper json = new ObjectMapper();
  private final SchemaCheck schema = SchemaCheck.fromClasspath("/schemas/order.json");
  private final SecretsProvider secrets = SecretsProvider.builder().build();

  /** Fetches the secret where one is named. */
  public PowertoolsOrders() {
    String secretId = System.getenv("SECRET_ID");
    if (secretId != null) {
      secrets.get(secretId);
    }
  }

  @Override
  public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
    return PowertoolsLogging.withLogging(context, () -> accept(event));
  }

  private APIGatewayV2HTTPResponse accept(APIGatewayV2HTTPEvent event) {
    try {
      JsonNode body = json.readTree(event.getBody());
      if (!schema.admits(body)) {
        return answer(400, "refused");
      }
      Order order = json.treeToValue(body, Order.class);
      LOG.info("order accepted", StructuredArguments.entry("lines", order.lines().size()));
      return answer(200, "accepted " + order.lines().size() + " lines");
    } catch (JsonProcessingException e) {
      return answer(400, "refused");
    }
  }

  private static APIGatewayV2HTTPResponse answer(int status, String body) {
    return APIGatewayV2HTTPResponse.builder().withStatusCode(status).withBody(body).build();
  }

  /** The body. */
  record Order(String customer, String email, String note, List<Line> lines) {}

  /** One line of an order. */
  record Line(String sku, int quantity, BigDecimal price) {}
}
