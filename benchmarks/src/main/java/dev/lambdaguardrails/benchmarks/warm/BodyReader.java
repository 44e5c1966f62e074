// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.benchmarks.warm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.lambdaguardrails.benchmarks.variants.powertools.SchemaCheck;
import java.io.IOException;

/** A way from a body to an order, by databind. */
interface BodyReader {

  OrderBody read(String body) throws IOException;

  /** Binds, and checks nothing. */
  static BodyReader unguarded(ObjectMapper json) {
    ObjectReader orders = json.readerFor(OrderBody.class);
    return orders::readValue;
  }

  /** As Powertools validates: a tree of the body, a JSON Schema, then databind. */
  static BodyReader byJsonSchema(ObjectMapper json) {
    ObjectReader orders = json.readerFor(OrderBody.class);
    SchemaCheck schema = SchemaCheck.fromClasspath("/schemas/order.json");
    return body -> {
      JsonNode tree = json.readTree(body);
      if (!schema.admits(tree)) {
        throw new Refused();
      }
      return orders.readValue(tree);
    };
  }

  /** What the schema does not admit. */
  final class Refused extends JsonProcessingException {
    private static final long serialVersionUID = 1;

    Refused() {
      super("refused");
    }
  }
}
