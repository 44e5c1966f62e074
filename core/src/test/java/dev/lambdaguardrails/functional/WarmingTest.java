// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.functional;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lambdaguardrails.EventSource;
import dev.lambdaguardrails.GuardedFunction;
import dev.lambdaguardrails.Response;
import dev.lambdaguardrails.bind.Binder;
import dev.lambdaguardrails.bind.Checks;
import dev.lambdaguardrails.bind.Input;
import dev.lambdaguardrails.bind.InputShape;
import dev.lambdaguardrails.bind.Payload;
import dev.lambdaguardrails.guard.Guard;
import dev.lambdaguardrails.guard.GuardBuilder;
import dev.lambdaguardrails.testing.Answer;
import dev.lambdaguardrails.testing.Events;
import dev.lambdaguardrails.testing.Guards;
import dev.lambdaguardrails.testing.Order;
import dev.lambdaguardrails.testing.RecordingEvents;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a guard does while init waits for secrets, and that nothing of it is seen. */
@Timeout(30)
class WarmingTest {
  private static final Map<String, String> LAMBDA = Map.of("AWS_LAMBDA_RUNTIME_API", "localhost:1");

  private final PrintStream err = System.err;
  private final ByteArrayOutputStream told = new ByteArrayOutputStream();
  private final RecordingEvents events = new RecordingEvents();
  private final AtomicInteger calls = new AtomicInteger();
  private final List<Order> checked = new ArrayList<>();

  @BeforeEach
  void listen() {
    System.setErr(new PrintStream(told, true, StandardCharsets.UTF_8));
  }

  @AfterEach
  void listenNoMore() {
    System.setErr(err);
  }

  private String told() {
    return told.toString(StandardCharsets.UTF_8);
  }

  private GuardBuilder guard(Map<String, String> environment) {
    return Guard.around("com.acme.Orders", EventSource.HTTP_API)
        .events(events)
        .environment(environment::get)
        .allowScopes("orders:write");
  }

  private Input<Order> watched() {
    return checkedBy(
        order -> {
          checked.add(order);
          return Order.input().checks().check(order);
        });
  }

  private static Input<Order> checkedBy(Checks<Order> checks) {
    return new Input<>(new Lenient(), checks);
  }

  /** Binds an order without a field too. */
  private static final class Lenient implements Binder<Order> {
    @Override
    public InputShape shape() {
      return Order.input().binder().shape();
    }

    @Override
    public Order bind(Payload payload) {
      return new Order("", 0);
    }

    @Override
    public Order bindLeniently(Payload payload) {
      return bind(payload);
    }
  }

  private Guard serve(GuardBuilder guard) {
    GuardedFunction<Order, Response<Order>> counting =
        (order, call) -> {
          calls.incrementAndGet();
          return Response.of(200, order);
        };
    return guard.serve(counting, Order.input(), Order.output());
  }

  @Test
  void warming_inLambda_bindsAndChecksUnseenAndCallsNothing() {
    serve(guard(LAMBDA).warm(watched(), Order.output()));
    assertEquals(1, checked.size());
    assertEquals(0, calls.get());
    assertEquals(List.of(), events.codes());
    assertEquals("", told());
  }

  @Test
  void warming_outsideLambda_doesNothing() {
    guard(Map.of()).warm(watched(), Order.output());
    assertEquals(List.of(), checked);
  }

  @Test
  void warming_beforeASnapshot_doesNothing() {
    Map<String, String> snapshot =
        Map.of(
            "AWS_LAMBDA_RUNTIME_API",
            "localhost:1",
            "AWS_LAMBDA_INITIALIZATION_TYPE",
            "snap-start");
    guard(snapshot).warm(watched(), Order.output());
    assertEquals(List.of(), checked);
  }

  @Test
  void warming_ofAccessRules_admitsNobodyAfterwards() {
    Guard guard = serve(guard(LAMBDA).warm(watched(), Order.output()));
    Answer answer = Answer.of(Guards.call(guard, Events.small(EventSource.HTTP_API)));
    assertEquals(401, answer.status());
    assertEquals(List.of("caller-unknown"), events.codes());
    assertEquals(0, calls.get());
  }

  @Test
  void warming_thatFails_isToldAndInitGoesOn() {
    Input<Order> failing =
        checkedBy(
            order -> {
              throw new IllegalStateException("a message of the check");
            });
    serve(guard(LAMBDA).warm(failing, Order.output()));
    assertTrue(told().contains("priming failed: "), told());
    assertTrue(!told().contains("a message of the check"), told());
  }
}
