// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.functional;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lambdaguardrails.Batch;
import dev.lambdaguardrails.EventSource;
import dev.lambdaguardrails.GuardedFunction;
import dev.lambdaguardrails.InMemoryDuplicates;
import dev.lambdaguardrails.RequestRefused;
import dev.lambdaguardrails.SecurityEvent;
import dev.lambdaguardrails.Transformed;
import dev.lambdaguardrails.bind.Output;
import dev.lambdaguardrails.failure.Misconfiguration;
import dev.lambdaguardrails.guard.Guard;
import dev.lambdaguardrails.testing.Answer;
import dev.lambdaguardrails.testing.Events;
import dev.lambdaguardrails.testing.FakeContext;
import dev.lambdaguardrails.testing.Guards;
import dev.lambdaguardrails.testing.Order;
import dev.lambdaguardrails.testing.RecordingEvents;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Records that Firehose has transformed: each is answered, in its place, whatever happens. */
@Timeout(60)
class TransformationTest {
  private final RecordingEvents events = new RecordingEvents();

  private Guard guard(GuardedFunction<Order, ?> function) {
    return Guards.serve(
        Guards.around(EventSource.FIREHOSE, events), EventSource.FIREHOSE, function);
  }

  /** What became of each record: its id, result and value. */
  @SuppressWarnings("unchecked") // the form that Firehose asks for
  private static List<String> results(String answer) {
    List<String> results = new ArrayList<>();
    Map<String, Object> all = (Map<String, Object>) Answer.parse(answer);
    for (Map<String, Object> each : (List<Map<String, Object>>) all.get("records")) {
      String data = (String) each.getOrDefault("data", "");
      String value = new String(Base64.getDecoder().decode(data), StandardCharsets.UTF_8);
      results.add(each.get("recordId") + " " + each.get("result") + ' ' + value);
    }
    return results;
  }

  @Test
  void records_plainAndCompressed_areAnsweredByTheirIds() {
    Guard guard = guard((order, call) -> new Order(order.item(), order.quantity() + 1));
    String three = "{\"item\":\"tea\",\"quantity\":3}";
    assertEquals(
        List.of(
            "49546986683135544286507457936321625675700192471156785154 Ok " + three,
            "49546986683135544286507457936321625675700192471156785155 Ok " + three),
        results(Guards.call(guard, Events.sample("firehose"))));
    assertEquals(1, results(Guards.call(guard, Events.sample("firehose-kinesis"))).size());
    assertEquals(List.of(), events.all());
  }

  @Test
  void records_ofEveryFate_areAllAnsweredInTheirOrder() {
    Guard guard =
        guard(
            (order, call) -> {
              return switch (order.item()) {
                case "throw" -> throw new AssertionError("canary");
                case "null" -> null;
                case "drop" -> Transformed.dropped();
                case "part" -> Transformed.to(order).partition("item", "te\"a").partition("b", "c");
                case "invalid" -> new Order("a", 0);
                default -> order;
              };
            });
    String event =
        Events.records(
            EventSource.FIREHOSE,
            Events.ORDER,
            "{\"item\":\"throw\",\"quantity\":1}",
            "{\"item\":\"null\",\"quantity\":1}",
            "{\"item\":\"drop\",\"quantity\":1}",
            "{\"item\":\"tea\",\"quantity\":0}",
            "no json",
            "{\"item\":\"part\",\"quantity\":1}",
            "{\"item\":\"invalid\",\"quantity\":1}",
            Events.ORDER + "\n");
    String answer = Guards.call(guard, event);
    assertEquals(
        List.of(
            "1 Ok " + Events.ORDER,
            "2 ProcessingFailed ",
            "3 ProcessingFailed ",
            "4 Dropped ",
            "5 ProcessingFailed ",
            "6 ProcessingFailed ",
            "7 Ok {\"item\":\"part\",\"quantity\":1}",
            "8 ProcessingFailed ",
            "9 Ok " + Events.ORDER),
        results(answer));
    assertTrue(
        answer.contains("\"metadata\":{\"partitionKeys\":{\"item\":\"te\\\"a\",\"b\":\"c\"}}"),
        answer);
    assertEquals(
        List.of(
            "function-failed", "answer-missing", "constraints", "body-not-json", "answer-invalid"),
        events.codes());
    for (SecurityEvent each : events.all()) {
      assertEquals(EventSource.FIREHOSE, each.source());
    }
    assertEquals("2", events.all().get(0).recordId());
    assertFalse(events.all().toString().contains("canary"));
  }

  @Test
  void records_whenTimeRunsOut_areAllAnswered() {
    CountDownLatch never = new CountDownLatch(1);
    Guard guard =
        guard(
            (order, call) -> {
              if (order.quantity() == 2) {
                never.await();
              }
              return order;
            });
    String good = "{\"item\":\"tea\",\"quantity\":1}";
    String event = Events.records(EventSource.FIREHOSE, good, Events.ORDER, good);
    assertEquals(
        List.of("1 Ok " + good, "2 ProcessingFailed ", "3 ProcessingFailed "),
        results(Guards.call(guard, event, new FakeContext().remaining(400))));
    assertEquals("deadline", events.only().code());
  }

  @Test
  void records_whoseAnswersAreTooLarge_failWhereTheyDoNotFit() {
    Guard guard = guard((order, call) -> new Order("x".repeat(2 * 1024 * 1024), order.quantity()));
    String[] bodies = {Events.ORDER, Events.ORDER, Events.ORDER, Events.ORDER};
    String answer = Guards.call(guard, Events.records(EventSource.FIREHOSE, bodies));
    assertTrue(answer.length() <= 6 * 1024 * 1024, "length " + answer.length());
    List<String> results = results(answer);
    assertTrue(results.get(1).startsWith("2 Ok "));
    assertEquals(List.of("3 ProcessingFailed ", "4 ProcessingFailed "), results.subList(2, 4));
    assertEquals(List.of("answer-too-large", "answer-too-large"), events.codes());
  }

  @ParameterizedTest
  @ValueSource(strings = {"***", "gA==", "H4sIAAAA", ""})
  void data_thatIsNone_fails(String data) {
    Guard guard = guard((order, call) -> order);
    String event =
        Events.records(EventSource.FIREHOSE, "")
            .replace("\"data\":\"\"", "\"data\":\"" + data + '"');
    assertEquals(List.of("1 ProcessingFailed "), results(Guards.call(guard, event)));
    assertEquals(1, events.all().size());
  }

  @Test
  void data_thatInflatesBeyondItsLimit_fails() {
    String bomb = Events.base64(Events.gzip(" ".repeat(2 * 1024 * 1024) + Events.ORDER));
    Guard guard = guard((order, call) -> order);
    String event =
        Events.records(EventSource.FIREHOSE, "")
            .replace("\"data\":\"\"", "\"data\":\"" + bomb + '"');
    assertEquals(List.of("1 ProcessingFailed "), results(Guards.call(guard, event)));
    assertEquals("body-too-large", events.only().code());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a b", "\\u00e4"})
  void id_thatCouldNotBeAnswered_refusesTheEvent(String id) {
    Guard guard = guard((order, call) -> order);
    String event =
        Events.records(EventSource.FIREHOSE, Events.ORDER)
            .replace("\"recordId\":\"1\"", "\"recordId\":\"" + id + '"');
    assertThrows(RequestRefused.class, () -> Guards.call(guard, event));
    assertEquals("event-source", events.only().code());
  }

  @Test
  void id_twice_refusesTheEvent() {
    Guard guard = guard((order, call) -> order);
    String event =
        Events.records(EventSource.FIREHOSE, Events.ORDER, Events.ORDER).replace("\"2\"", "\"1\"");
    assertThrows(RequestRefused.class, () -> Guards.call(guard, event));
    assertEquals("event-source", events.only().code());
  }

  @Test
  void stream_thatIsNotListed_isRefused() {
    String arn = "arn:aws:firehose:eu-west-1:123456789012:deliverystream/orders";
    Guard guard =
        Guards.around(EventSource.FIREHOSE, events)
            .trust(List.of("123456789012"), List.of(), List.of(arn))
            .serve((order, call) -> order, Order.input(), Order.output());
    String event = Events.sample("firehose");
    assertTrue(Guards.call(guard, event).contains("\"Ok\""));
    for (String forged :
        List.of(event.replace(arn, arn + "2"), event.replace("123456789012", "210987654321"))) {
      assertThrows(RequestRefused.class, () -> Guards.call(guard, forged));
    }
    assertEquals(List.of("event-origin", "event-origin"), events.codes());
  }

  @Test
  void settings_thatMeanNothing_areMisconfigurations() {
    assertThrows(
        Misconfiguration.class,
        () -> Guards.around(EventSource.FIREHOSE, events).batch(Batch.PARTIAL));
    assertThrows(
        Misconfiguration.class,
        () -> Guards.around(EventSource.FIREHOSE, events).quarantine(record -> {}));
    assertThrows(
        Misconfiguration.class,
        () -> Guards.around(EventSource.FIREHOSE, events).duplicates(new InMemoryDuplicates()));
    assertThrows(
        Misconfiguration.class,
        () ->
            Guards.around(EventSource.FIREHOSE, events)
                .serve((order, call) -> null, Order.input(), Output.none()));
  }
}
