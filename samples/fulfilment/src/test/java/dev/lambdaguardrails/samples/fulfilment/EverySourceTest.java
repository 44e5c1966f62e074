// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.samples.fulfilment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lambdaguardrails.EventSource;
import dev.lambdaguardrails.samples.fulfilment.SourceRow.Told;
import dev.lambdaguardrails.samples.runtime.Exchange;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The events that AWS documents of every source, and hostile ones of each, through the real runtime
 * client, by the compiled and by the reference path; every answer is held to its service's
 * contract.
 */
@ExtendWith(EveryRuntime.Shared.class)
class EverySourceTest {
  private static final String NONE_FAILED = "{\"batchItemFailures\":[]}";

  /** What is wrong with a payload; with a message that is no event of S3, its source. */
  private static final Set<String> OF_PAYLOADS =
      Set.of(
          "constraints",
          "value-missing",
          "unknown-field",
          "body-missing",
          "body-unexpected",
          "body-not-gzip",
          "event-source");

  private static final ObjectMapper JSON = new ObjectMapper();

  private final EveryRuntime runtime;

  EverySourceTest(EveryRuntime runtime) {
    this.runtime = runtime;
  }

  private Exchange invoke(String path, String function, EventSource source, String event)
      throws IOException {
    Exchange exchange = runtime.invoke(path, function + source, event);
    AnswerContract.hold(source, event, exchange);
    return exchange;
  }

  @ParameterizedTest
  @EnumSource
  void source_documentedEvents_areServed(EventSource source) throws IOException {
    SourceRow row = SourceRow.of(source);
    for (String path : EveryRuntime.PATHS) {
      for (String name : row.good()) {
        served(row, name, invoke(path, "On", source, SourceRow.event(name)));
      }
      for (String name : row.other()) {
        served(row, name, invoke(path, "Other", source, SourceRow.event(name)));
      }
    }
  }

  private static void served(SourceRow row, String name, Exchange exchange) throws IOException {
    String answer = exchange.body();
    assertFalse(exchange.failed(), name + answer);
    switch (row.told()) {
      case STATUS -> {
        assertTrue(answer.contains("\"statusCode\":200"), answer);
        assertTrue(
            answer.contains("\"body\":\"{\\\"item\\\":\\\"tea\\\",\\\"quantity\\\":2}\""), answer);
      }
      case VALUE -> assertEquals("{\"item\":\"tea\",\"quantity\":2}", answer);
      case YES_OR_NO -> assertTrue(isYes(answer), answer);
      case ECHO -> assertEquals(JSON.readTree(SourceRow.event(name)), JSON.readTree(answer));
      case ITEMS -> {
        assertTrue(answer.contains("\"result\":\"Ok\""), answer);
        assertFalse(answer.contains("Failed"), answer);
      }
      case PARTIAL, WHOLE -> assertEquals(NONE_FAILED, answer, name);
    }
  }

  /** A trigger of Cognito is sent at each of its occasions; at all others it is none. */
  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.MATCH_ANY, names = "COGNITO_.*")
  void trigger_ofEachOccasion_isServed(EventSource source) throws IOException {
    String event = SourceRow.event(SourceRow.of(source).good().get(0));
    String sent = JSON.readTree(event).get("triggerSource").textValue();
    List<String> occasions = SourceRow.occasions(source);
    assertTrue(occasions.contains(sent), occasions::toString);
    for (String path : EveryRuntime.PATHS) {
      for (String occasion : occasions) {
        assertFalse(invoke(path, "On", source, event.replace(sent, occasion)).failed(), occasion);
      }
      String another = sent.replace("_", "_No");
      thrown(invoke(path, "On", source, event.replace(sent, another)));
      assertEquals(List.of("event-source"), runtime.codes(source));
    }
  }

  /** A batch of fields, of which one is refused: as long as it was, each in its place. */
  @Test
  void resolver_batch_isAnsweredFieldByField() throws IOException {
    String order = "{\"item\":\"tea\",\"quantity\":2}";
    String field = SourceRow.event("appsync-cognito");
    String refused = SourceRow.hostile("appsync-cognito");
    for (String path : EveryRuntime.PATHS) {
      String event = '[' + String.join(",", field, refused, field) + ']';
      Exchange batch = invoke(path, "On", EventSource.APPSYNC, event);
      assertFalse(batch.failed(), batch::body);
      JsonNode answer = JSON.readTree(batch.body());
      assertEquals(JSON.readTree(order), answer.get(0));
      assertEquals("RequestRefused", answer.get(1).path("errorType").textValue());
      assertEquals(JSON.readTree(order), answer.get(2));
      assertEquals(List.of("constraints"), runtime.codes(EventSource.APPSYNC));
    }
  }

  /** What no service sends: of each source all of it is refused, and nothing of it comes back. */
  @ParameterizedTest
  @EnumSource
  void source_eventThatNoServiceSends_isRefused(EventSource source) throws IOException {
    String event = SourceRow.event(SourceRow.of(source).good().get(0)).strip();
    int tooMuch = (source.isRequest() ? 1024 : 6 * 1024) * 1024;
    List<String> hostile =
        List.of(
            "",
            "\u0000",
            "null",
            "\"canary\"",
            "[]",
            "{\"canary\":{}, \"canary\":{}}",
            event.substring(0, event.length() - 1),
            event + "{}",
            event + "\n,",
            "\uFEFF" + event,
            "/* canary */" + event,
            "[".repeat(2_000),
            "{\"canary\":" + "[".repeat(500) + "]".repeat(500) + "}",
            "{\"Records\":[null]}",
            "{\"Records\":{\"canary\":1}}",
            "{\"a\":\"" + "x".repeat(tooMuch) + "\"}");
    for (String sent : hostile) {
      List<List<String>> codes = new ArrayList<>();
      for (String path : EveryRuntime.PATHS) {
        Exchange exchange = runtime.invoke(path, "On" + source, sent);
        AnswerContract.hold(source, sent.startsWith("{") ? event : "{}", exchange);
        codes.add(runtime.codes(source));
        String told = exchange.body() + runtime.log();
        assertFalse(told.contains("canary") || told.contains("xxx"), told);
        if (SourceRow.of(source).told() == Told.STATUS) {
          assertTrue(exchange.body().contains("\"statusCode\":4"), exchange::body);
        } else if (SourceRow.of(source).told() == Told.YES_OR_NO) {
          assertFalse(isYes(exchange.body()), exchange::body);
        } else {
          thrown(exchange);
        }
      }
      String start = sent.substring(0, Math.min(60, sent.length()));
      assertEquals(1, codes.get(0).size(), start);
      assertEquals(codes.get(0), codes.get(1), start);
    }
  }

  /** A hostile event of each documented one, and those that suit another function's input. */
  @ParameterizedTest
  @EnumSource
  void source_hostileEvents_areRefusedAsItIsTold(EventSource source) throws IOException {
    SourceRow row = SourceRow.of(source);
    for (String name : row.good()) {
      refused(row, "On", SourceRow.hostile(name));
    }
    for (String name : row.other()) {
      refused(row, "On", SourceRow.event(name));
      refused(row, "Other", SourceRow.hostileOther(name));
      refused(row, "Other", SourceRow.event(row.good().get(0)));
    }
  }

  /** Both paths refuse it, and for the same reason, which is its payload. */
  private void refused(SourceRow row, String function, String event) throws IOException {
    List<List<String>> codes = new ArrayList<>();
    for (String path : EveryRuntime.PATHS) {
      codes.add(refused(row, path, function, event));
    }
    assertEquals(codes.get(0), codes.get(1), event);
    assertTrue(OF_PAYLOADS.containsAll(codes.get(0)), codes::toString);
  }

  private List<String> refused(SourceRow row, String path, String function, String event)
      throws IOException {
    Exchange exchange = invoke(path, function, row.source(), event);
    List<String> codes = runtime.codes(row.source());
    assertFalse(codes.isEmpty(), event);
    String answer = exchange.body();
    switch (row.told()) {
      case STATUS -> {
        boolean refused =
            answer.contains("\"statusCode\":422") || answer.contains("\"statusCode\":400");
        assertTrue(refused && answer.contains("application/problem+json"), answer);
      }
      case PARTIAL -> {
        assertFalse(exchange.failed(), answer);
        assertFalse(answer.equals(NONE_FAILED), event);
      }
      case YES_OR_NO -> assertFalse(isYes(answer), event);
      case ITEMS -> {
        assertFalse(exchange.failed(), answer);
        assertTrue(answer.contains("\"result\":\"ProcessingFailed\""), answer);
      }
      case VALUE, ECHO, WHOLE -> thrown(exchange);
    }
    return codes;
  }

  /** An event of another source, and one of none. */
  @ParameterizedTest
  @EnumSource
  void source_eventOfAnother_isRefused(EventSource source) throws IOException {
    List<String> foreign = new ArrayList<>();
    foreign.add("{\"foo\":1}");
    boolean queue = SourceRow.of(source).good().get(0).contains("sqs");
    foreign.add(SourceRow.event(queue ? "kinesis" : "sqs"));
    for (String name : SourceRow.foreign(source)) {
      foreign.add(SourceRow.event("foreign/" + name));
    }
    for (String path : EveryRuntime.PATHS) {
      for (String event : foreign) {
        Exchange exchange = invoke(path, "On", source, event);
        List<String> codes = runtime.codes(source);
        if (source.isEnveloped() || source == EventSource.APPSYNC) {
          assertEquals(List.of("event-source"), codes, event);
        } else {
          assertTrue(codes.size() == 1 && OF_PAYLOADS.containsAll(codes), codes::toString);
        }
        if (SourceRow.of(source).told() == Told.STATUS) {
          assertTrue(exchange.body().contains("\"statusCode\":400"), exchange::body);
          assertTrue(exchange.body().contains("event-source"), exchange::body);
        } else if (SourceRow.of(source).told() == Told.YES_OR_NO) {
          assertFalse(isYes(exchange.body()), exchange::body);
        } else {
          thrown(exchange);
        }
      }
    }
  }

  private static boolean isYes(String answer) {
    boolean yes =
        answer.contains("\"isAuthorized\":true") || answer.contains("\"Effect\":\"Allow\"");
    boolean no =
        answer.contains("\"isAuthorized\":false") || answer.contains("\"Effect\":\"Deny\"");
    assertTrue(yes ^ no, answer);
    return yes;
  }

  private static void thrown(Exchange exchange) {
    assertTrue(exchange.failed(), exchange::body);
    assertTrue(exchange.body().contains("dev.lambdaguardrails.RequestRefused"), exchange::body);
  }
}
