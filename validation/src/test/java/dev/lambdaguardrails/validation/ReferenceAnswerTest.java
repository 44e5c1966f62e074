// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.type.TypeReference;
import dev.lambdaguardrails.Response;
import dev.lambdaguardrails.bind.Output;
import dev.lambdaguardrails.validation.testing.Answer;
import dev.lambdaguardrails.validation.testing.GuardUnderTest;
import dev.lambdaguardrails.validation.testing.HttpCall;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How answers are checked and written. */
@SuppressWarnings("DoNotCallSuggester") // what is tried
class ReferenceAnswerTest {
  private static final ReferencePath REFERENCE = ReferencePath.create();

  private static <O> Answer answer(Output<O> output, Object value) {
    return GuardUnderTest.of(REFERENCE.input(String.class), output, text -> value)
        .call(HttpCall.json("\"\""));
  }

  private static <O> String fault(Output<O> output, Object value) {
    GuardUnderTest<String> guard =
        GuardUnderTest.of(REFERENCE.input(String.class), output, text -> value);
    Answer answer = guard.call(HttpCall.json("\"\""));
    assertEquals("500 fault", answer.status() + " " + answer.code());
    assertFalse(answer.text().contains("sesame"));
    String event = guard.takeEvents().toString();
    assertFalse(event.contains("sesame"), event);
    return event.replaceAll(".*code=([a-z-]+).*", "$1");
  }

  record Receipt(
      @JsonProperty("order-id") String id,
      LocalDate day,
      Instant at,
      Duration span,
      BigDecimal total,
      Optional<String> note,
      Optional<String> none,
      @JsonIgnore String internal) {}

  @Test
  void answer_ofDatesOptionalsAndDecimals_isPlainJson() {
    Answer answer =
        answer(
            REFERENCE.output(Receipt.class),
            new Receipt(
                "a",
                LocalDate.of(2026, 2, 28),
                Instant.EPOCH,
                Duration.ofHours(1),
                new BigDecimal("1.50"),
                Optional.of("n"),
                Optional.empty(),
                "sesame"));
    assertEquals(
        "{\"order-id\":\"a\",\"day\":\"2026-02-28\",\"at\":\"1970-01-01T00:00:00Z\","
            + "\"span\":\"PT1H\",\"total\":1.50,\"note\":\"n\",\"none\":null}",
        answer.body());
  }

  @Test
  void answer_ofAListAndOfAResponse_areWritten() {
    assertEquals(
        "[{\"count\":1}]",
        answer(REFERENCE.output(new TypeReference<List<Counted>>() {}), List.of(new Counted(1)))
            .body());
    Answer created =
        answer(
            REFERENCE.output(Counted.class), Response.of(201, new Counted(2)).header("X-A", "b"));
    assertEquals("201 {\"count\":2}", created.status() + " " + created.body());
  }

  record Counted(@Positive int count) {}

  @Test
  void answer_failingItsConstraints_isAFault() {
    assertEquals("answer-invalid", fault(REFERENCE.output(Counted.class), new Counted(-1)));
    assertEquals(
        "answer-invalid",
        fault(REFERENCE.output(Counted.class), Response.of(201, new Counted(-1))));
    assertEquals(
        "answer-invalid",
        fault(
            REFERENCE.output(new TypeReference<Map<String, Counted>>() {}),
            Map.of("sesame", new Counted(-1))));
  }

  static final class Ring {
    public String name = "sesame";
    public @Nullable Ring next;
  }

  static final class Failing {
    public String getName() {
      throw new IllegalStateException("sesame");
    }
  }

  static final class Opaque {}

  @Test
  void answer_thatCannotBeWritten_isAFault() {
    Ring ring = new Ring();
    ring.next = ring;
    assertEquals("answer-unwritable", fault(REFERENCE.output(Ring.class), ring));
    assertEquals("answer-unwritable", fault(REFERENCE.output(Failing.class), new Failing()));
    assertEquals("answer-unwritable", fault(REFERENCE.output(Opaque.class), new Opaque()));
    assertEquals("answer-unwritable", fault(REFERENCE.output(Counted.class), "sesame"));
  }

  @Test
  void answer_ofALoneSurrogate_isNoMalformedUtf8() {
    String body = answer(REFERENCE.output(String.class), "a\uD800").body();
    assertEquals(-1, body.indexOf('\uD800'));
  }
}
