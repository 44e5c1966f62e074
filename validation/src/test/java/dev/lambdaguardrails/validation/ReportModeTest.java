// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lambdaguardrails.Control;
import dev.lambdaguardrails.Mode;
import dev.lambdaguardrails.PathParam;
import dev.lambdaguardrails.QueryParam;
import dev.lambdaguardrails.SecurityEvent;
import dev.lambdaguardrails.validation.testing.Answer;
import dev.lambdaguardrails.validation.testing.GuardUnderTest;
import dev.lambdaguardrails.validation.testing.HttpCall;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Positive;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Binding that only reports: what strict rules refuse is recorded, and bound by lenient ones. */
class ReportModeTest {
  private static final ReferencePath REFERENCE = ReferencePath.create();

  record Line(String sku, @Positive int quantity) {}

  record Order(
      @PathParam String tenant,
      @QueryParam int page,
      String name,
      @Nullable List<@Valid Line> lines) {}

  private final GuardUnderTest<Order> guard =
      GuardUnderTest.of(
          REFERENCE.input(Order.class),
          REFERENCE.output(String.class),
          order -> "done",
          builder -> builder.mode(Control.BINDING, Mode.REPORT));

  private Order passed(HttpCall call, String code) {
    Answer answer = guard.call(call);
    assertEquals(200, answer.status(), answer.body());
    List<SecurityEvent> events = guard.takeEvents();
    assertEquals(List.of(code), events.stream().map(SecurityEvent::code).toList());
    assertEquals(Mode.REPORT, events.get(0).mode());
    return guard.seen();
  }

  private static HttpCall order(String body) {
    return HttpCall.json(body).path("tenant", "acme").query("page=1");
  }

  @Test
  void binding_strictInput_recordsNothing() {
    assertEquals(200, guard.call(order("{\"name\":\"n\"}")).status());
    assertTrue(guard.takeEvents().isEmpty());
  }

  @Test
  void binding_unknownField_isRecordedAndPassedOver() {
    assertEquals(
        new Order("acme", 1, "n", null),
        passed(order("{\"name\":\"n\",\"extra\":{\"a\":[1]}}"), "unknown-field"));
  }

  @Test
  void binding_duplicate_isRecordedAndTheLastWins() {
    assertEquals("m", passed(order("{\"name\":\"n\",\"name\":\"m\"}"), "duplicate-field").name());
  }

  @Test
  void binding_coercedScalar_isRecordedAndCoerced() {
    assertEquals(
        List.of(new Line("5", 3)),
        passed(
                order("{\"name\":\"n\",\"lines\":[{\"sku\":5,\"quantity\":\"3\"}]}"),
                "type-mismatch")
            .lines());
  }

  @Test
  void binding_parameterOfAnotherForm_isRecordedAndCoerced() {
    assertEquals(7, passed(order("{\"name\":\"n\"}").query("page=07"), "type-mismatch").page());
    assertEquals(
        1, passed(order("{\"name\":\"n\"}").query("page=1&page=2"), "repeated-parameter").page());
  }

  @Test
  void binding_wrongContentTypeAndTrailingText_areRecordedAndPassed() {
    assertEquals(
        "n",
        passed(order("{\"name\":\"n\"}").header("content-type", "text/plain"), "content-type")
            .name());
    assertEquals("n", passed(order("{\"name\":\"n\"} {}"), "body-not-json").name());
  }

  @Test
  void binding_partNamedInTheBody_isRecordedAndNeverAssigned() {
    assertEquals(
        new Order("acme", 1, "n", null),
        passed(
            order("{\"tenant\":{\"x\":[\"evil\"]},\"name\":\"n\",\"Page\":9}"), "unknown-field"));
    Order absent =
        passed(
            HttpCall.json("{\"name\":\"n\",\"tenant\":\"evil\"}").query("page=1"), "unknown-field");
    assertEquals(null, absent.tenant());
  }

  @Test
  void binding_whatDoesNotBindAtAll_isStillRefused() {
    for (String body :
        List.of(
            "{\"name\":",
            "not json",
            "[]",
            "{\"lines\":5}",
            "{\"lines\":[{\"quantity\":\"x\"}]}")) {
      Answer answer = guard.call(order(body));
      assertEquals(400, answer.status(), body);
      List<SecurityEvent> events = guard.takeEvents();
      assertEquals(2, events.size(), body);
      assertEquals(Mode.REPORT, events.get(0).mode());
      assertEquals(Mode.ENFORCE, events.get(1).mode());
    }
    assertEquals(
        "body-missing", guard.call(HttpCall.empty().query("page=1").path("tenant", "t")).code());
  }

  @Test
  void binding_lenientlyBound_isStillValidated() {
    Answer answer =
        guard.call(order("{\"name\":\"n\",\"lines\":[{\"sku\":\"s\",\"quantity\":\"-3\"}]}"));
    assertEquals("422 constraints", answer.status() + " " + answer.code());
    assertEquals(List.of("/lines/0/quantity Positive"), answer.errors());
  }
}
