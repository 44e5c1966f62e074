// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.logging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.fasterxml.jackson.databind.JsonNode;
import dev.lambdaguardrails.guard.Environment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sampling and buffering: details of one invocation, and of no other. */
class DetailsTest {

  private static Environment environment(String... pairs) {
    Map<String, String> variables = new java.util.HashMap<>();
    for (int at = 0; at < pairs.length; at += 2) {
      variables.put(pairs[at], pairs[at + 1]);
    }
    return variables::get;
  }

  private static List<String> messages(Lines lines) {
    List<String> messages = new ArrayList<>();
    for (JsonNode line : lines.all()) {
      messages.add(line.get("level").textValue() + ' ' + line.get("message").textValue());
    }
    return messages;
  }

  @Test
  void sampling_whole_writesDetailsOfAnInvocationAndNoOthers() {
    Lines lines = new Lines(Level.INFO, new DetailSettings(1, 0));
    Logger logger = lines.logger("com.acme");
    Invocations.serve("r-1", () -> logger.debug("within"));
    logger.debug("between");
    Invocations.serve("r-2", () -> logger.trace("finer"));
    assertEquals(List.of("DEBUG within"), messages(lines));
  }

  @Test
  void sampling_share_isThatOfTheInvocationsAndEndsWithEach() {
    Lines lines = new Lines(Level.INFO, new DetailSettings(0.25, 0));
    Logger logger = lines.logger("com.acme");
    int invocations = 2_000;
    java.util.Random random = new java.util.Random(7);
    for (int at = 0; at < invocations; at++) {
      String id = new UUID(random.nextLong(), random.nextLong()).toString();
      Invocations.serve(
          id,
          () -> {
            logger.debug("first");
            logger.debug("second");
          });
    }
    int written = 0;
    String before = "";
    for (JsonNode line : lines.all()) {
      String id = line.get("request_id").textValue();
      written += id.equals(before) ? 0 : 1;
      before = id;
    }
    assertTrue(Math.abs(written - invocations / 4) < 100, "sampled: " + written);
  }

  @Test
  void buffer_error_isPrecededByWhatWaited() {
    Lines lines = new Lines(Level.WARN, new DetailSettings(0, 4_096));
    Logger logger = lines.logger("com.acme");
    Invocations.serve(
        "r-1",
        () -> {
          logger.debug("one");
          logger.info("two");
          logger.warn("three");
          logger.error("four");
          logger.debug("five");
        });
    Invocations.serve("r-2", () -> logger.error("six"));
    assertEquals(
        List.of("WARN three", "DEBUG one", "INFO two", "ERROR four", "ERROR six"), messages(lines));
  }

  @Test
  void buffer_noError_goesWithItsInvocation() {
    Lines lines = new Lines(Level.INFO, new DetailSettings(0, 4_096));
    Logger logger = lines.logger("com.acme");
    for (int at = 0; at < 100; at++) {
      Invocations.serve("r-" + at, () -> logger.debug("detail"));
    }
    logger.error("outside");
    assertEquals(List.of("ERROR outside"), messages(lines));
  }

  @Test
  void buffer_tooMuch_keepsTheLatestWithinItsBytesAndTellsTheRest() {
    Lines lines = new Lines(Level.INFO, new DetailSettings(0, 2_000));
    Logger logger = lines.logger("com.acme");
    Invocations.serve(
        "r-1",
        () -> {
          for (int at = 0; at < 1_000; at++) {
            logger.debug("detail {}", at);
          }
          logger.debug("x".repeat(3_000));
          logger.error("failed");
        });
    String text = lines.taken();
    assertTrue(text.length() < 3_000, () -> "bytes: " + text.length());
    assertTrue(text.contains("detail 999"));
    assertFalse(text.contains("xxx"));
    List<JsonNode> told = text.lines().map(line -> Lines.parse(line + '\n')).toList();
    int kept = told.size() - 2;
    String first = told.get(0).get("message").textValue();
    assertEquals((1_001 - kept) + " lines before had no room to wait for the error", first);
    assertEquals("WARN", told.get(0).get("level").textValue());
    assertTrue(kept > 2, "kept: " + kept);
  }

  @Test
  void buffer_waiting_isRedacted() {
    Lines lines = new Lines(Level.INFO, new DetailSettings(0, 4_096));
    lines.live.register("hunter2-hunter2");
    Logger logger = lines.logger("com.acme");
    Invocations.serve(
        "r-1",
        () -> {
          logger.debug("paid by hunter2-hunter2");
          logger.error("failed");
        });
    assertEquals(List.of("DEBUG paid by [REDACTED:secret]", "ERROR failed"), messages(lines));
  }

  @Test
  void logger_withALevelOfItsOwn_keepsIt() {
    Lines lines = new Lines(Level.WARN, new DetailSettings(0, 4_096));
    lines.logger("loud").setLevel(Level.DEBUG);
    lines.logger("quiet").setLevel(Level.ERROR);
    Invocations.serve(
        "r-1",
        () -> {
          lines.logger("loud").debug("written at once");
          lines.logger("quiet").warn("never");
          lines.logger("else").info("waits");
        });
    assertEquals(List.of("DEBUG written at once"), messages(lines));
  }

  @Test
  void buffers_ofManyAtOnce_neverMix() throws Exception {
    Lines lines = new Lines(Level.INFO, new DetailSettings(0.5, 16_384));
    Logger logger = lines.logger("com.acme");
    int threads = 32;
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    CyclicBarrier start = new CyclicBarrier(threads);
    List<Future<?>> running = new ArrayList<>();
    for (int thread = 0; thread < threads; thread++) {
      int number = thread;
      running.add(
          pool.submit(
              () -> {
                start.await();
                for (int call = 0; call < 25; call++) {
                  String id = "r-" + number + '-' + call;
                  boolean fails = call % 2 == 0;
                  Invocations.serve(
                      id,
                      () -> {
                        logger.debug("a of {}", id);
                        logger.debug("b of {}", id);
                        if (fails) {
                          logger.error("c of {}", id);
                        }
                      });
                }
                return null;
              }));
    }
    for (Future<?> each : running) {
      each.get(120, TimeUnit.SECONDS);
    }
    pool.shutdown();
    Map<String, List<String>> told = new java.util.HashMap<>();
    for (JsonNode line : lines.all()) {
      String id = line.get("request_id").textValue();
      String message = line.get("message").textValue();
      assertTrue(message.endsWith(" of " + id), message);
      told.computeIfAbsent(id, key -> new ArrayList<>()).add(message.substring(0, 1));
    }
    for (Map.Entry<String, List<String>> each : told.entrySet()) {
      boolean fails =
          Integer.parseInt(each.getKey().substring(each.getKey().lastIndexOf('-') + 1)) % 2 == 0;
      assertEquals(fails ? List.of("a", "b", "c") : List.of("a", "b"), each.getValue());
    }
    assertTrue(told.size() > threads * 13, "invocations: " + told.size());
    assertTrue(told.size() < threads * 25, "invocations: " + told.size());
  }

  @Test
  void settings_ofTheEnvironment_areReadAndNothingIsTheDefault() {
    assertEquals(
        new DetailSettings(0.05, 20_480),
        DetailSettings.of(
            environment(
                "GUARDRAILS_LOG_SAMPLE_RATE", "0.05", "GUARDRAILS_LOG_BUFFER_BYTES", "20480")));
    assertEquals(null, DetailSettings.of(environment()));
    assertEquals(null, DetailSettings.of(environment("GUARDRAILS_LOG_SAMPLE_RATE", "0")));
  }

  @ParameterizedTest
  @CsvSource({
    "GUARDRAILS_LOG_SAMPLE_RATE,1.5",
    "GUARDRAILS_LOG_SAMPLE_RATE,-1",
    "GUARDRAILS_LOG_SAMPLE_RATE,NaN",
    "GUARDRAILS_LOG_SAMPLE_RATE,all",
    "GUARDRAILS_LOG_BUFFER_BYTES,-1",
    "GUARDRAILS_LOG_BUFFER_BYTES,99999999999",
    "GUARDRAILS_LOG_BUFFER_BYTES,many"
  })
  void settings_thatSayNothing_endInit(String name, String value) {
    Environment environment = environment(name, value);
    WrongLogging wrong = assertThrows(WrongLogging.class, () -> DetailSettings.of(environment));
    String mend = String.valueOf(wrong.getMessage());
    assertTrue(mend.contains(name), mend);
    assertFalse(mend.contains(value), mend);
  }

  @ParameterizedTest
  @CsvSource({
    "INFO,JSON,INFO",
    "ERROR,JSON,ERROR",
    "FATAL,JSON,OFF",
    "DEBUG,,DEBUG",
    "ERROR,Text,TRACE",
    "'',JSON,TRACE"
  })
  void platform_drops_byLevelAndFormat(String level, String format, String lowest) {
    Environment environment =
        format == null
            ? environment("AWS_LAMBDA_LOG_LEVEL", level)
            : environment("AWS_LAMBDA_LOG_LEVEL", level, "AWS_LAMBDA_LOG_FORMAT", format);
    assertEquals(lowest, PlatformFilter.lowest(environment).toString());
  }

  @Test
  void level_ofOurOwnVariable_goesBeforeLambdas() {
    Environment both = environment("AWS_LAMBDA_LOG_LEVEL", "DEBUG", "GUARDRAILS_LOG_LEVEL", "WARN");
    assertEquals(Level.WARN, LogSettings.of(both).level());
    assertEquals(Level.DEBUG, PlatformFilter.lowest(both));
    assertEquals(Level.INFO, LogSettings.of(environment()).level());
  }
}
