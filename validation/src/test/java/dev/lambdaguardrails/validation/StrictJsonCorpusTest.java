// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lambdaguardrails.validation.testing.Answer;
import dev.lambdaguardrails.validation.testing.CorpusCase;
import dev.lambdaguardrails.validation.testing.CorpusInput;
import dev.lambdaguardrails.validation.testing.CorpusRun;
import dev.lambdaguardrails.validation.testing.GuardUnderTest;
import dev.lambdaguardrails.validation.testing.HttpCall;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The strict-JSON corpus through the reference path. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StrictJsonCorpusTest {
  private static final String RICH =
      "{\"name\":\"é€\uD83D\uDE00\",\"count\":-12,\"price\":1.50e2,\"lines\":[{\"sku\":\"a\\u0062\","
          + "\"quantity\":2}],\"shelves\":{\"k\":{\"sku\":\"b\",\"quantity\":3}},\"active\":true,"
          + "\"note\":null,\"shape\":{\"kind\":\"circle\",\"radius\":1}}";

  private final GuardUnderTest<CorpusInput> guard = guard();
  private final CorpusRun run = new CorpusRun(guard);

  private static GuardUnderTest<CorpusInput> guard() {
    ReferencePath reference = ReferencePath.create();
    return GuardUnderTest.of(
        reference.input(CorpusInput.class), reference.output(String.class), input -> "done");
  }

  static Stream<CorpusCase> cases() {
    return CorpusCase.all().stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void corpus_case_getsItsStatusAndCode(CorpusCase tried) {
    run.check(tried);
  }

  @Test
  void corpus_read_isLargeAndNamesEachCaseOnce() {
    List<CorpusCase> all = CorpusCase.all();
    assertTrue(all.size() >= 80, () -> "cases: " + all.size());
    assertEquals(all.size(), all.stream().map(CorpusCase::name).distinct().count());
  }

  @Test
  void body_truncatedAtEveryByte_isRefusedAsNotJsonOrNotUtf8() {
    byte[] whole = RICH.getBytes(StandardCharsets.UTF_8);
    assertEquals(
        200, guard.call(CorpusCase.parameters(HttpCall.bytes(whole))).status(), "the whole body");
    for (int length = 1; length < whole.length; length++) {
      guard.takeEvents();
      Answer answer =
          guard.call(CorpusCase.parameters(HttpCall.bytes(Arrays.copyOf(whole, length))));
      int at = length;
      assertEquals(400, answer.status(), () -> "at byte " + at + ": " + answer.body());
      assertTrue(
          List.of("body-not-json", "body-not-utf8").contains(answer.code()),
          () -> "at byte " + at + ": " + answer.body());
      assertEquals(1, guard.takeEvents().size());
    }
  }
}
