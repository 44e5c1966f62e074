// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.testing;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.lambdaguardrails.bind.Binder;
import dev.lambdaguardrails.bind.Checks;
import dev.lambdaguardrails.bind.Input;
import dev.lambdaguardrails.bind.InputShape;
import dev.lambdaguardrails.bind.Output;
import dev.lambdaguardrails.bind.Part;
import dev.lambdaguardrails.bind.Payload;
import dev.lambdaguardrails.bind.StrictJson;
import dev.lambdaguardrails.bind.Writer;
import dev.lambdaguardrails.failure.Refusal;
import dev.lambdaguardrails.failure.RefusalCode;
import dev.lambdaguardrails.failure.Violation;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** A small input and answer, bound, checked and written by hand as a generated path would. */
public record Order(String item, int quantity) {
  /** An order bound from the body alone. */
  public static Input<Order> input() {
    return new Input<>(new OrderBinder(InputShape.BODY), new OrderChecks());
  }

  /** An order bound from the body, of a function that also takes parts. */
  public static Input<Order> input(Part... parts) {
    return new Input<>(new OrderBinder(new InputShape(true, List.of(parts))), new OrderChecks());
  }

  /** An order for whatever JSON there is. */
  public static Input<Order> ofAnything() {
    return new Input<>(new AnyBinder(), new OrderChecks());
  }

  /** An order as an answer. */
  public static Output<Order> output() {
    return new Output<>(new OrderWriter(), new OrderChecks());
  }

  private static final class AnyBinder implements Binder<Order> {
    @Override
    public InputShape shape() {
      return InputShape.BODY;
    }

    @Override
    public Order bind(Payload payload) throws IOException {
      try (JsonParser json = payload.openBody()) {
        json.nextToken();
        json.skipChildren();
        StrictJson.end(json);
        return new Order("tea", 2);
      }
    }

    @Override
    public Order bindLeniently(Payload payload) throws IOException {
      return bind(payload);
    }
  }

  private record OrderBinder(InputShape shape) implements Binder<Order> {
    @Override
    public Order bind(Payload payload) throws IOException {
      try (JsonParser json = payload.openBody()) {
        Order order = read(json);
        StrictJson.end(json);
        return order;
      }
    }

    /** Takes a lone number for the quantity, and text behind the document. */
    @Override
    public Order bindLeniently(Payload payload) throws IOException {
      if (payload.body() == null || payload.body().indexOf('{') < 0) {
        return new Order("lenient", 1);
      }
      try (JsonParser json = payload.openBody()) {
        return read(json);
      }
    }

    private static Order read(JsonParser json) throws IOException {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw Refusal.at("", RefusalCode.TYPE_MISMATCH);
      }
      String item = null;
      int quantity = 0;
      for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
        json.nextToken();
        switch (name) {
          case "item" -> {
            if (!json.hasToken(JsonToken.VALUE_STRING)) {
              throw Refusal.at("/item", RefusalCode.TYPE_MISMATCH);
            }
            item = json.getText();
          }
          case "quantity" -> {
            if (!json.hasToken(JsonToken.VALUE_NUMBER_INT)) {
              throw Refusal.at("/quantity", RefusalCode.TYPE_MISMATCH);
            }
            quantity = json.getIntValue();
          }
          default -> throw Refusal.at("", RefusalCode.UNKNOWN_FIELD);
        }
      }
      if (item == null) {
        throw Refusal.at("/item", RefusalCode.VALUE_MISSING);
      }
      return new Order(item, quantity);
    }
  }

  private static final class OrderChecks implements Checks<Order> {
    @Override
    public List<Violation> check(Order order) {
      return order.quantity() > 0
          ? List.of()
          : List.of(new Violation("/quantity", "Min", Map.of("value", 1L)));
    }
  }

  private static final class OrderWriter implements Writer<Order> {
    @Override
    public void write(Order order, JsonGenerator out) throws IOException {
      out.writeStartObject();
      out.writeStringField("item", order.item());
      out.writeNumberField("quantity", order.quantity());
      out.writeEndObject();
    }
  }
}
