// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.functional;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lambdaguardrails.EventSource;
import dev.lambdaguardrails.Invocation;
import dev.lambdaguardrails.bind.Output;
import dev.lambdaguardrails.guard.Guard;
import dev.lambdaguardrails.testing.Events;
import dev.lambdaguardrails.testing.Guards;
import dev.lambdaguardrails.testing.Order;
import dev.lambdaguardrails.testing.RecordingEvents;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The body as it came, beside the input that was bound from it. */
class InvocationBodyTest {
  private final List<Optional<String>> bodies = new ArrayList<>();

  private Guard guard(EventSource source) {
    return Guards.around(source, new RecordingEvents())
        .publicAccess()
        .serve(
            (order, call) -> {
              bodies.add(call.body());
              return order;
            },
            Order.input(),
            Order.output());
  }

  @ParameterizedTest
  @EnumSource(names = {"REST_API", "HTTP_API", "FUNCTION_URL", "ALB", "VPC_LATTICE"})
  void body_ofARequest_isItsText(EventSource source) {
    Guards.call(guard(source), Events.request(source, Events.ORDER));
    assertEquals(List.of(Optional.of(Events.ORDER)), bodies);
  }

  @Test
  void body_inBase64_isUndone() {
    byte[] bytes = Events.ORDER.getBytes(StandardCharsets.UTF_8);
    String event =
        Events.request(EventSource.HTTP_API, Base64.getEncoder().encodeToString(bytes))
            .replace("\"isBase64Encoded\":false", "\"isBase64Encoded\":true");
    Guards.call(guard(EventSource.HTTP_API), event);
    assertEquals(List.of(Optional.of(Events.ORDER)), bodies);
  }

  @Test
  void body_ofARecord_isItsOwn() {
    Guard guard =
        Guards.around(EventSource.SQS, new RecordingEvents())
            .serve(
                (order, call) -> {
                  bodies.add(call.body());
                  return null;
                },
                Order.input(),
                Output.none());
    Guards.call(guard, Events.batch(Events.message("1", Events.ORDER)));
    assertEquals(List.of(Optional.of(Events.ORDER)), bodies);
  }

  @Test
  void body_thatIsNone_isEmpty() {
    assertEquals(Optional.empty(), Invocation.from(EventSource.ALB).build().body());
    assertEquals(
        Optional.empty(), Invocation.from(EventSource.ALB).body(() -> "***", true).build().body());
  }
}
