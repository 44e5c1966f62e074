// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lambdaguardrails.failure.RefusalCode;
import dev.lambdaguardrails.validation.testing.Answer;
import dev.lambdaguardrails.validation.testing.CorpusCase;
import dev.lambdaguardrails.validation.testing.CorpusInput;
import dev.lambdaguardrails.validation.testing.GuardUnderTest;
import dev.lambdaguardrails.validation.testing.HttpCall;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Ten thousand damaged bodies: each is taken, or refused for a documented reason. */
class MutatedBodiesTest {
  private static final long SEED = 20261122;
  private static final int BODIES = 10_000;

  private static final List<String> GOOD =
      CorpusCase.all().stream()
          .filter(tried -> tried.code().equals("ok") && tried.input().startsWith("{"))
          .map(CorpusCase::input)
          .filter(body -> body.length() < 2000)
          .toList();

  /** What takes the place of a value, or stands somewhere it should not. */
  private static final List<String> PIECES =
      List.of(
          "null",
          "true",
          "0",
          "-1",
          "1.5",
          "1e999",
          "1e-999",
          "99999999999999999999",
          "\"\"",
          "\"NaN\"",
          "\"\\uD800\"",
          "[]",
          "{}",
          "[[]]",
          "{\"a\":1}",
          "[null]",
          "{\"kind\":null}",
          "\"kind\":\"square\",",
          "\"@class\":\"java.lang.Object\",",
          "\"tenant\":1,",
          "\"count\":2,",
          "\"color\":\"RED\",",
          ",",
          ":",
          "{",
          "}",
          "[",
          "]",
          "\"",
          "\\",
          "\u0000",
          "\uFEFF",
          "'",
          "//",
          "NaN",
          "1e99999999999",
          "\"2026-02-30\"",
          "\"PT1E9S\"",
          "\"-999999999-01-01\"",
          "\"+1000000000-12-31T23:59:59.999999999Z\"",
          "-0",
          "1E+2");

  private final Random random = new Random(SEED);

  private byte[] mutated() {
    byte[] body = GOOD.get(random.nextInt(GOOD.size())).getBytes(StandardCharsets.UTF_8);
    for (int times = 1 + random.nextInt(3); times > 0 && body.length > 0; times--) {
      body = mutate(body);
    }
    return body;
  }

  private byte[] mutate(byte[] body) {
    int at = random.nextInt(body.length);
    int to = Math.min(body.length, at + 1 + random.nextInt(12));
    byte[] piece = PIECES.get(random.nextInt(PIECES.size())).getBytes(StandardCharsets.UTF_8);
    return switch (random.nextInt(7)) {
      case 0 -> replaced(body, at, at + 1, new byte[] {(byte) random.nextInt(256)});
      case 1 -> replaced(body, at, to, new byte[0]);
      case 2 -> replaced(body, at, at, Arrays.copyOfRange(body, at, to));
      case 3 -> replaced(body, at, at, piece);
      case 4 -> Arrays.copyOf(body, at);
      default -> valueReplaced(body, at, piece);
    };
  }

  /** Puts a piece where the next value stands, so that most of these bodies are JSON. */
  private static byte[] valueReplaced(byte[] body, int from, byte[] piece) {
    String text = new String(body, StandardCharsets.ISO_8859_1);
    int colon = text.indexOf(':', from);
    if (colon < 0) {
      return body;
    }
    int end = colon + 1;
    while (end < text.length() && ",}]".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return replaced(body, colon + 1, end, piece);
  }

  private static byte[] replaced(byte[] body, int from, int to, byte[] piece) {
    byte[] changed = new byte[body.length - (to - from) + piece.length];
    System.arraycopy(body, 0, changed, 0, from);
    System.arraycopy(piece, 0, changed, from, piece.length);
    System.arraycopy(body, to, changed, from + piece.length, body.length - to);
    return changed;
  }

  @Test
  void bodies_mutated_areTakenOrRefusedForADocumentedReason() {
    ReferencePath reference = ReferencePath.create();
    GuardUnderTest<CorpusInput> guard =
        GuardUnderTest.of(
            reference.input(CorpusInput.class), reference.output(String.class), input -> "done");
    Map<String, Integer> statuses =
        Arrays.stream(RefusalCode.values())
            .collect(Collectors.toMap(RefusalCode::code, RefusalCode::status));
    statuses.put("ok", 200);
    Map<String, Integer> outcomes = new TreeMap<>();
    for (int at = 0; at < BODIES; at++) {
      byte[] body = mutated();
      Answer answer = guard.call(CorpusCase.parameters(HttpCall.bytes(body)));
      assertEquals(
          statuses.get(answer.code()),
          answer.status(),
          () -> answer.body() + " to " + new String(body, StandardCharsets.UTF_8));
      outcomes.merge(answer.code(), 1, Integer::sum);
    }
    assertTrue(outcomes.size() >= 10, outcomes::toString);
    assertTrue(outcomes.getOrDefault("ok", 0) > BODIES / 50, outcomes::toString);
  }
}
