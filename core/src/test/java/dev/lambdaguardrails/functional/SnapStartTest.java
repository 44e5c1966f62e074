// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.functional;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lambdaguardrails.EventSource;
import dev.lambdaguardrails.GuardedFunction;
import dev.lambdaguardrails.KeyedHash;
import dev.lambdaguardrails.Mode;
import dev.lambdaguardrails.Response;
import dev.lambdaguardrails.SecurityEvent;
import dev.lambdaguardrails.SecurityEventSink;
import dev.lambdaguardrails.bind.Binder;
import dev.lambdaguardrails.bind.Input;
import dev.lambdaguardrails.bind.InputShape;
import dev.lambdaguardrails.bind.Output;
import dev.lambdaguardrails.bind.Payload;
import dev.lambdaguardrails.failure.Misconfiguration;
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
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What a guard does before a snapshot, and that nothing of it is seen: long because what primes
 * itself and what the user's event primes are tried on one fixture.
 */
@Timeout(30)
class SnapStartTest {
  private static final String SECRET = "a message of the function";

  private final PrintStream err = System.err;
  private final ByteArrayOutputStream told = new ByteArrayOutputStream();
  private final PrimedEvents events = new PrimedEvents();
  private final AtomicInteger calls = new AtomicInteger();
  private final List<String> kept = new ArrayList<>();

  /** Keeps the events, and counts how often it was readied. */
  private static final class PrimedEvents implements SecurityEventSink {
    private final RecordingEvents recorded = new RecordingEvents();
    private final AtomicInteger primed = new AtomicInteger();

    @Override
    public void record(SecurityEvent event) {
      recorded.record(event);
    }

    @Override
    public void prime() {
      primed.incrementAndGet();
    }
  }

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

  private GuardBuilder around(EventSource source) {
    return Guard.around("com.acme.Orders", source)
        .events(events)
        .environment(name -> name.equals("AWS_LAMBDA_INITIALIZATION_TYPE") ? "snap-start" : null);
  }

  private GuardBuilder open(EventSource source) {
    GuardBuilder guard = around(source);
    GuardBuilder open = source.hasCaller() ? guard.publicAccess() : guard;
    boolean keeps = !source.isRequest() && !source.takesAnswer();
    return keeps ? open.quarantine(record -> kept.add(record.id())) : open;
  }

  private GuardedFunction<Order, Object> counting(EventSource source) {
    return (order, call) -> {
      calls.incrementAndGet();
      Object answer = source.hasStatus() ? Response.of(200, order) : order;
      return source.takesAnswer() ? answer : null;
    };
  }

  private Guard serve(GuardBuilder guard, EventSource source) {
    return Guards.serve(guard, source, counting(source));
  }

  @ParameterizedTest
  @EnumSource
  void priming_ofSource_isNotSeenAndCallsNothing(EventSource source) {
    Guard guard = serve(open(source), source);
    assertEquals(0, calls.get());
    assertEquals(List.of(), events.recorded.codes());
    assertEquals(List.of(), kept);
    assertEquals("", told());
    assertEquals(1, events.primed.get());
    Guards.call(guard, Events.small(source));
    assertEquals(1, calls.get());
    assertEquals(List.of(), events.recorded.codes());
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.MATCH_NONE, names = ".*_AUTHORIZER")
  void priming_ofWholeEvents_isNotSeenAndCallsNothing(EventSource source) {
    Guard guard =
        open(source)
            .serveStream(
                (in, out, context) -> {
                  calls.incrementAndGet();
                  out.write('{');
                });
    assertEquals(0, calls.get());
    assertEquals(List.of(), events.recorded.codes());
    assertEquals("", told());
    Guards.call(guard, Events.small(source));
    assertEquals(1, calls.get());
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.MATCH_NONE, names = ".*_AUTHORIZER")
  void priming_ofSource_bindsAndValidates(EventSource source) {
    List<String> steps = new CopyOnWriteArrayList<>();
    Input<Order> input = Guards.input(source);
    Input<Order> watched =
        new Input<>(
            new Binder<>() {
              @Override
              public InputShape shape() {
                return input.binder().shape();
              }

              @Override
              public Order bind(Payload payload) throws java.io.IOException {
                steps.add("bind");
                return input.binder().bind(payload);
              }

              @Override
              public Order bindLeniently(Payload payload) {
                steps.add("bindLeniently");
                return new Order("", 0);
              }
            },
            order -> {
              steps.add("check");
              return input.checks().check(order);
            });
    if (!source.takesAnswer()) {
      open(source).serve(counting(source), watched, Output.none());
    } else if (source.hasCaller()) {
      around(source).allowScopes("orders:write").serve(counting(source), watched, Order.output());
    } else {
      open(source).serve(counting(source), watched, Order.output());
    }
    assertTrue(steps.containsAll(List.of("bind", "check")), steps::toString);
    boolean anything = source.name().startsWith("S3") || source == EventSource.DYNAMODB;
    assertEquals(!anything, steps.contains("bindLeniently"));
    assertEquals(0, calls.get());
  }

  @Test
  void priming_inReportMode_callsNothing() {
    serve(open(EventSource.HTTP_API).mode(Mode.REPORT), EventSource.HTTP_API);
    assertEquals(0, calls.get());
    assertEquals(List.of(), events.recorded.codes());
  }

  @Test
  void priming_ofAccessRules_admitsNobodyAfterwards() {
    Guard guard =
        serve(around(EventSource.HTTP_API).allowScopes("orders:write"), EventSource.HTTP_API);
    Answer answer = Answer.of(Guards.call(guard, Events.small(EventSource.HTTP_API)));
    assertEquals(401, answer.status());
    assertEquals(List.of("caller-unknown"), events.recorded.codes());
    assertEquals(0, calls.get());
  }

  @Test
  void priming_leavesNoThread() throws InterruptedException {
    Set<Thread> before = Thread.getAllStackTraces().keySet();
    serve(open(EventSource.HTTP_API).primeWith("prime/order.json"), EventSource.HTTP_API);
    assertEquals(1, calls.get());
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      if (thread.getName().equals("guarded-function") && !before.contains(thread)) {
        thread.join();
      }
    }
  }

  @Test
  void priming_brokenBinder_isToldOnceWithoutItsMessageAndInitGoesOn() {
    Input<Order> broken =
        new Input<>(
            new Binder<>() {
              @Override
              public InputShape shape() {
                return InputShape.BODY;
              }

              @Override
              public Order bind(Payload payload) {
                throw new IllegalStateException(SECRET);
              }

              @Override
              public Order bindLeniently(Payload payload) {
                throw new IllegalStateException(SECRET);
              }
            },
            Order.input().checks());
    open(EventSource.HTTP_API).serve((order, call) -> order, broken, Order.output());
    assertToldOnce("control-failed");
    assertTrue(told().contains("java.lang.IllegalStateException"), told());
  }

  @Test
  void priming_brokenSink_isToldOnceAndInitGoesOn() {
    SecurityEventSink broken =
        new SecurityEventSink() {
          @Override
          public void record(SecurityEvent event) {}

          @Override
          public void prime() {
            throw new IllegalStateException(SECRET);
          }
        };
    serve(open(EventSource.HTTP_API).events(broken), EventSource.HTTP_API);
    assertToldOnce("control-failed");
  }

  @Test
  void primeWith_servedEvent_isHandledOnceAndNotSeen() {
    Guard guard =
        serve(
            around(EventSource.HTTP_API).allowScopes("orders:write").primeWith("prime/order.json"),
            EventSource.HTTP_API);
    assertEquals(1, calls.get());
    assertEquals(List.of(), events.recorded.codes());
    assertEquals("", told());
    assertEquals(401, Answer.of(Guards.call(guard, Events.small(EventSource.HTTP_API))).status());
  }

  @Test
  void primeWith_servedBatch_isHandledOnceAndNotSeen() {
    serve(open(EventSource.SQS).primeWith("prime/orders.json"), EventSource.SQS);
    assertEquals(1, calls.get());
    assertEquals(List.of(), events.recorded.codes());
    assertEquals("", told());
  }

  @Test
  void primeWith_handler_isHandledOnce() {
    around(EventSource.HTTP_API)
        .publicAccess()
        .primeWith("prime/order.json")
        .serveHandler(
            (Order order, com.amazonaws.services.lambda.runtime.Context context) -> {
              calls.incrementAndGet();
              return order;
            },
            Order.input(),
            Order.output());
    assertEquals(1, calls.get());
  }

  @Test
  void primeWith_wholeEvent_isHandledOnce() {
    around(EventSource.HTTP_API)
        .publicAccess()
        .primeWith("prime/order.json")
        .serveStream((in, out, context) -> calls.addAndGet(in.readAllBytes().length > 0 ? 1 : 9));
    assertEquals(1, calls.get());
  }

  @ParameterizedTest
  @CsvSource({
    "HTTP_API, prime/nowhere.json, Add the resource prime/nowhere.json",
    "HTTP_API, prime/orders.json, 'ADMISSION refuses the event of @PrimeWith, event-source'",
    "ALB, prime/order.json, 'ADMISSION refuses the event of @PrimeWith, event-source'",
    "SQS, prime/order.json, 'ADMISSION refuses the event of @PrimeWith, event-source'",
  })
  void primeWith_noEventOfTheSource_failsInitAndSaysSo(
      EventSource source, String resource, String message) {
    GuardBuilder guard = open(source).primeWith(resource);
    String failed = assertThrows(Misconfiguration.class, () -> serve(guard, source)).getMessage();
    assertTrue(failed.startsWith("com.acme.Orders: " + message), failed);
    assertEquals(List.of(), events.recorded.codes());
    assertEquals(List.of(), kept);
    assertEquals(0, calls.get());
  }

  @Test
  void primeWith_callerWithoutTheScope_failsInit() {
    GuardBuilder guard =
        around(EventSource.HTTP_API).allowScopes("orders:all").primeWith("prime/order.json");
    String failed =
        assertThrows(Misconfiguration.class, () -> serve(guard, EventSource.HTTP_API)).getMessage();
    assertTrue(failed.contains("ACCESS refuses the event of @PrimeWith, access-denied"), failed);
    assertEquals(0, calls.get());
  }

  @Test
  void primeWith_functionThatThrows_isToldOnceWithoutItsMessageAndInitGoesOn() {
    Guard guard =
        open(EventSource.HTTP_API)
            .primeWith("prime/order.json")
            .serve(
                (order, call) -> {
                  if (calls.getAndIncrement() == 0) {
                    throw new IllegalStateException(SECRET);
                  }
                  return order;
                },
                Order.input(),
                Order.output());
    assertToldOnce("function-failed");
    assertEquals(200, Answer.of(Guards.call(guard, Events.small(EventSource.HTTP_API))).status());
    assertEquals(List.of(), events.recorded.codes());
  }

  @Test
  void primeWith_functionThatRefuses_isToldAndInitGoesOn() {
    open(EventSource.HTTP_API)
        .maps(IllegalStateException.class, 409, "order-exists")
        .primeWith("prime/order.json")
        .serve(
            (order, call) -> {
              throw new IllegalStateException(SECRET);
            },
            Order.input(),
            Order.output());
    assertToldOnce("order-exists");
  }

  @Test
  void primeWith_withoutSnapStart_isNotEvenRead() {
    Guards.around(EventSource.HTTP_API, events.recorded)
        .environment(name -> "on-demand")
        .publicAccess()
        .primeWith("prime/nowhere.json")
        .afterRestore(() -> calls.incrementAndGet())
        .serve(counting(EventSource.HTTP_API), Order.input(), Order.output());
    assertEquals(0, calls.get());
    assertEquals(0, events.primed.get());
  }

  @Test
  void firstInvocation_notRestored_renewsTheHashesOfLines() {
    Guard guard = serve(open(EventSource.HTTP_API), EventSource.HTTP_API);
    String beforeTheSnapshot = KeyedHash.ofProcess().of("anna");
    Guards.call(guard, Events.small(EventSource.HTTP_API));
    assertNotEquals(beforeTheSnapshot, KeyedHash.ofProcess().of("anna"));
  }

  @Test
  void firstInvocation_notRestored_renewsOnceInOrderAndTellsIt() {
    List<String> renewed = new ArrayList<>();
    Guard guard =
        serve(
            open(EventSource.HTTP_API)
                .afterRestore(() -> renewed.add("a"))
                .afterRestore(() -> renewed.add("b")),
            EventSource.HTTP_API);
    assertEquals(List.of(), renewed);
    Guards.call(guard, Events.small(EventSource.HTTP_API));
    Guards.call(guard, Events.small(EventSource.HTTP_API));
    assertEquals(List.of("a", "b"), renewed);
    assertEquals(1, told().lines().count(), told());
    assertTrue(told().contains("this environment was not restored"), told());
    assertEquals(2, calls.get());
  }

  private void assertToldOnce(String code) {
    assertEquals(1, told().lines().count(), told());
    assertTrue(told().contains("priming failed: " + code), told());
    assertFalse(told().contains(SECRET), told());
    assertEquals(List.of(), events.recorded.codes());
  }
}
