// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.benchmarks.warm;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lambdaguardrails.benchmarks.variants.guardedcompiled.GuardedTakeOrder;

/** Three functions that take the same order and give the same receipt; named as in the report. */
public enum Subject {
  /** By the compiled entry: parse, bind, validate, answer. */
  guarded {
    @Override
    RequestStreamHandler handler() {
      return new GuardedTakeOrder();
    }
  },
  /** By the runtime's own event types; databind binds the body. */
  unguarded {
    @Override
    RequestStreamHandler handler() {
      ObjectMapper json = new ObjectMapper();
      return pojo(BodyReader.unguarded(json), json);
    }
  },
  /** The same, with the JSON Schema engine of Powertools between. */
  powertools {
    @Override
    RequestStreamHandler handler() {
      ObjectMapper json = new ObjectMapper();
      return pojo(BodyReader.byJsonSchema(json), json);
    }
  };

  abstract RequestStreamHandler handler();

  private static RequestStreamHandler pojo(BodyReader orders, ObjectMapper json) {
    return new PojoRuntime<>(
        new PojoOrders(orders, json), APIGatewayV2HTTPEvent.class, APIGatewayV2HTTPResponse.class);
  }
}
