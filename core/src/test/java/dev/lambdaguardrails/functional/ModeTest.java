// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.functional;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lambdaguardrails.Control;
import dev.lambdaguardrails.EventSource;
import dev.lambdaguardrails.Mode;
import dev.lambdaguardrails.SecurityEvent;
import dev.lambdaguardrails.failure.Misconfiguration;
import dev.lambdaguardrails.guard.Guard;
import dev.lambdaguardrails.guard.GuardBuilder;
import dev.lambdaguardrails.testing.Answer;
import dev.lambdaguardrails.testing.Events;
import dev.lambdaguardrails.testing.Guards;
import dev.lambdaguardrails.testing.Order;
import dev.lambdaguardrails.testing.RecordingEvents;
import dev.lambdaguardrails.testing.WordInspector;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** ENFORCE refuses; REPORT records once and lets pass. */
class ModeTest {
  /** For each control an event that it refuses, and the status. A new control needs a row. */
  private static final Map<Control, Case> CASES =
      Map.of(
          Control.ADMISSION,
          new Case(
              Events.requestWithScopes(Events.ORDER + " ".repeat(1024 * 1024), "a"),
              413,
              "event-too-large"),
          Control.ACCESS,
          new Case(Events.requestWithScopes(Events.ORDER, "b"), 403, "access-denied"),
          Control.BINDING,
          new Case(Events.requestWithScopes(Events.ORDER + "x", "a"), 400, "body-not-json"),
          Control.VALIDATION,
          new Case(
              Events.requestWithScopes("{\"item\":\"tea\",\"quantity\":0}", "a"),
              422,
              "constraints"),
          Control.INSPECTION,
          new Case(
              Events.requestWithScopes("{\"item\":\"attack\",\"quantity\":1}", "a"),
              422,
              "injection"),
          Control.ANSWER,
          new Case(
              Events.requestWithScopes("{\"item\":\"badly\",\"quantity\":2}", "a"),
              500,
              "answer-invalid"),
          Control.FUNCTION,
          new Case(
              Events.requestWithScopes("{\"item\":\"throw\",\"quantity\":2}", "a"),
              500,
              "function-failed"));

  private record Case(String event, int status, String code) {}

  private final RecordingEvents events = new RecordingEvents();

  private GuardBuilder builder() {
    return Guards.around(EventSource.HTTP_API, events)
        .allowScopes("a")
        .inspect(new WordInspector(true));
  }

  private static Guard serve(GuardBuilder builder) {
    return builder.serve(
        (order, call) -> {
          if (order.item().equals("throw")) {
            throw new IllegalStateException();
          }
          return new Order(order.item(), order.item().equals("badly") ? 0 : 1);
        },
        Order.input(),
        Order.output());
  }

  private static int status(Guard guard, String event) {
    return Answer.of(Guards.call(guard, event)).status();
  }

  @ParameterizedTest
  @EnumSource
  void control_enforced_refuses(Control control) {
    Case refused = CASES.get(control);
    assertEquals(refused.status(), status(serve(builder()), refused.event()));
    recorded(control, refused.code(), Mode.ENFORCE);
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "FUNCTION")
  void control_reporting_recordsOnceAndPasses(Control control) {
    Case refused = CASES.get(control);
    assertEquals(200, status(serve(builder().mode(control, Mode.REPORT)), refused.event()));
    recorded(control, refused.code(), Mode.REPORT);
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "FUNCTION")
  void control_enforcedAmongReportingOnes_refuses(Control control) {
    Case refused = CASES.get(control);
    Guard guard = serve(builder().mode(Mode.REPORT).mode(control, Mode.ENFORCE));
    assertEquals(refused.status(), status(guard, refused.event()));
    recorded(control, refused.code(), Mode.ENFORCE);
  }

  @ParameterizedTest
  @EnumSource
  void all_reporting_recordsOnceAndPassesAllButTheFunction(Control control) {
    Case refused = CASES.get(control);
    int expected = control == Control.FUNCTION ? 500 : 200;
    assertEquals(expected, status(serve(builder().mode(Mode.REPORT)), refused.event()));
    recorded(control, refused.code(), control == Control.FUNCTION ? Mode.ENFORCE : Mode.REPORT);
  }

  private void recorded(Control control, String code, Mode mode) {
    SecurityEvent event = events.only();
    assertEquals(control, event.control());
    assertEquals(code, event.code());
    assertEquals(mode, event.mode());
    assertEquals("com.acme.Orders", event.function());
    assertEquals(EventSource.HTTP_API, event.source());
  }

  @Test
  void everyControl_reportingAndBroken_recordsEachOnce() {
    Guard guard = serve(builder().mode(Mode.REPORT));
    String event =
        Events.requestWithScopes(
            "{\"item\":\"badly\",\"quantity\":0}x" + " ".repeat(1024 * 1024), "b");
    assertEquals(200, status(guard, event));
    assertEquals(
        List.of(
            "event-too-large", "access-denied", "body-not-json", "constraints", "answer-invalid"),
        events.codes());
  }

  @Test
  void function_reporting_isAMisconfiguration() {
    GuardBuilder builder = builder();
    Misconfiguration wrong =
        assertThrows(Misconfiguration.class, () -> builder.mode(Control.FUNCTION, Mode.REPORT));
    assertTrue(wrong.getMessage().contains("FUNCTION"));
  }

  @Test
  void admission_reporting_neverPassesWhatItCannotRead() {
    Guard guard = serve(builder().mode(Mode.REPORT));
    assertEquals(400, status(guard, ""));
    assertEquals(400, status(guard, "{"));
    assertEquals(400, status(guard, Events.sample("sqs")));
    assertEquals(400, status(guard, "{\"x\":" + "[".repeat(65)));
    assertEquals(413, status(guard, " ".repeat(6 * 1024 * 1024 + 1)));
    for (SecurityEvent event : events.all()) {
      assertEquals(Mode.ENFORCE, event.mode());
    }
    assertEquals(5, events.all().size());
  }

  @Test
  void binding_reporting_stillRefusesWhatDoesNotBindAtAll() {
    Guard guard = serve(builder().mode(Control.BINDING, Mode.REPORT));
    assertEquals(400, status(guard, Events.requestWithScopes("{\"quantity\":1}", "a")));
    assertEquals(List.of("value-missing", "value-missing"), events.codes());
    assertEquals(Mode.REPORT, events.all().get(0).mode());
    assertEquals(Mode.ENFORCE, events.all().get(1).mode());
  }

  @Test
  void builder_changedAfterwards_leavesABuiltGuardAsItIs() {
    GuardBuilder builder = builder();
    Guard guard = serve(builder);
    builder.mode(Mode.REPORT);
    assertEquals(403, status(guard, CASES.get(Control.ACCESS).event()));
  }

  @Test
  void records_reporting_passAndRecordOnce() {
    Guard guard =
        Guards.around(EventSource.SQS, events)
            .mode(Mode.REPORT)
            .serve((order, call) -> null, Order.input(), dev.lambdaguardrails.bind.Output.none());
    assertEquals(
        List.of(),
        Answer.failures(
            Guards.call(
                guard,
                Events.batch(
                    Events.message("1", "{\"item\":\"a\",\"quantity\":0}"),
                    Events.message("2", Events.ORDER + "x"),
                    Events.message("3", Events.ORDER + " ".repeat(1024 * 1024))))));
    assertEquals(List.of("constraints", "body-not-json", "body-too-large"), events.codes());
    assertEquals("2", events.all().get(1).recordId());
  }
}
