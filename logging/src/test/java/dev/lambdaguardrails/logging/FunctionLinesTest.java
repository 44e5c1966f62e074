// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.logging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lambdaguardrails.samples.runtime.Captured;
import dev.lambdaguardrails.samples.runtime.Launch;
import dev.lambdaguardrails.samples.runtime.LocalRuntime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The lines of a guarded function, through the real runtime client. */
class FunctionLinesTest {

  static String event(String scope, String correlationId) {
    return "{\"version\":\"2.0\",\"routeKey\":\"POST /orders\",\"rawPath\":\"/orders\","
        + "\"rawQueryString\":\"\",\"headers\":{\"x-correlation-id\":\""
        + correlationId
        + "\"},\"requestContext\":{\"accountId\":\"1\",\"apiId\":\"a\",\"domainName\":\"d\","
        + "\"domainPrefix\":\"d\",\"http\":{\"method\":\"POST\",\"path\":\"/orders\","
        + "\"protocol\":\"HTTP/1.1\",\"sourceIp\":\"192.0.2.1\",\"userAgent\":\"t\"},"
        + "\"requestId\":\"g\",\"routeKey\":\"POST /orders\",\"stage\":\"$default\","
        + "\"time\":\"01/Nov/2026:00:00:00 +0000\",\"timeEpoch\":1,\"authorizer\":{\"jwt\":{"
        + "\"claims\":{\"sub\":\"u\"},\"scopes\":[\""
        + scope
        + "\"]}}},\"isBase64Encoded\":false}";
  }

  private static Launch.Builder fixture() {
    return Launch.of(GuardedFixture.class.getName()).telemetry();
  }

  static List<JsonNode> lines(Captured captured) {
    List<JsonNode> nodes = new ArrayList<>();
    for (String line : captured.stdout().lines().toList()) {
      nodes.add(Lines.parse(line + '\n'));
    }
    return nodes;
  }

  @Test
  void line_ofAnInvocation_tellsWhoseItIsAndHoldsNoSecret() {
    try (LocalRuntime runtime = LocalRuntime.start(fixture().build())) {
      String first = runtime.invoke(event("orders:write", "c-1")).requestId();
      String answer = runtime.invoke(event("orders:write", "c-2")).body();
      assertEquals("{\"statusCode\":200}", answer);
      runtime.awaitIdle();
      List<JsonNode> lines = lines(runtime.captured());
      assertEquals(3, lines.size(), lines::toString);
      assertEquals("built", lines.get(0).get("message").textValue());
      assertFalse(lines.get(0).has("request_id"));
      JsonNode line = lines.get(1);
      assertEquals("INFO", line.get("level").textValue());
      assertEquals("paid by [REDACTED:secret]", line.get("message").textValue());
      assertEquals("local", line.get("service").textValue());
      assertEquals("local", line.get("function_name").textValue());
      assertEquals("$LATEST", line.get("function_version").textValue());
      assertTrue(line.get("cold_start").booleanValue());
      assertEquals(first, line.get("request_id").textValue());
      assertEquals("c-1", line.get("correlation_id").textValue());
      assertTrue(line.get("trace_id").textValue().startsWith("1-"), line::toString);
      assertEquals("[REDACTED:name]", line.get("password").textValue());
      assertEquals(7, line.get("count").intValue());
      assertEquals("o-1", line.get("order").textValue());
      assertEquals("key [REDACTED:secret]", line.get("exception").get("message").textValue());
      assertFalse(lines.get(2).get("cold_start").booleanValue());
      assertEquals("c-2", lines.get(2).get("correlation_id").textValue());
      assertFalse(runtime.captured().everything().contains(GuardedFixture.SECRET));
    }
  }

  @Test
  void refusal_whateverTheLevel_isALine() {
    Launch launch = fixture().environment("AWS_LAMBDA_LOG_LEVEL", "FATAL").build();
    try (LocalRuntime runtime = LocalRuntime.start(launch)) {
      String id = runtime.invoke(event("orders:read", "c-1")).requestId();
      runtime.awaitIdle();
      List<JsonNode> lines = lines(runtime.captured());
      assertEquals(2, lines.size(), lines::toString);
      assertEquals("FATAL", lines.get(0).get("level").textValue());
      String warning = lines.get(0).get("message").textValue();
      assertTrue(warning.contains("AWS_LAMBDA_LOG_LEVEL"), warning);
      JsonNode line = lines.get(1);
      assertEquals("WARN", line.get("level").textValue());
      assertEquals("authz_fail", line.get("event").textValue());
      assertEquals("access-denied", line.get("code").textValue());
      assertEquals("ACCESS", line.get("control").textValue());
      assertEquals("HTTP_API", line.get("source").textValue());
      assertEquals("com.acme.Fixture", line.get("function").textValue());
      assertEquals(403, line.get("status").intValue());
      assertEquals(id, line.get("request_id").textValue());
      assertEquals("c-1", line.get("correlation_id").textValue());
      assertNull(line.get("request_id_"));
      assertNull(line.get("correlation_id_"));
    }
  }

  @Test
  void level_ofTheEnvironment_isThatOfTheRootLogger() {
    Launch launch = fixture().environment("AWS_LAMBDA_LOG_LEVEL", "DEBUG").build();
    try (LocalRuntime runtime = LocalRuntime.start(launch)) {
      runtime.invoke(event("orders:write", "c-1"));
      runtime.awaitIdle();
      List<JsonNode> lines = lines(runtime.captured());
      assertEquals("a detail", lines.get(1).get("message").textValue());
      assertEquals("DEBUG", lines.get(1).get("level").textValue());
    }
  }

  @Test
  void fault_ofAFunctionThatBuffers_bringsTheDetails() {
    Launch launch = fixture().environment("GUARDRAILS_LOG_BUFFER_BYTES", "20480").build();
    try (LocalRuntime runtime = LocalRuntime.start(launch)) {
      runtime.invoke(event("orders:write", "c-1"));
      runtime.invoke(event("orders:write", "c-fails"));
      runtime.awaitIdle();
      List<JsonNode> lines = lines(runtime.captured());
      assertEquals(4, lines.size(), lines::toString);
      assertEquals("c-1", lines.get(1).get("correlation_id").textValue());
      assertEquals("a detail", lines.get(2).get("message").textValue());
      assertEquals("c-fails", lines.get(2).get("correlation_id").textValue());
      assertEquals("function-failed", lines.get(3).get("code").textValue());
    }
  }

  @Test
  void sampling_ofWhatLambdaDrops_isToldByInit() {
    Launch launch =
        fixture()
            .environment("AWS_LAMBDA_LOG_LEVEL", "INFO")
            .environment("GUARDRAILS_LOG_SAMPLE_RATE", "1")
            .build();
    try (LocalRuntime runtime = LocalRuntime.start(launch)) {
      runtime.invoke(event("orders:write", "c-1"));
      runtime.awaitIdle();
      List<JsonNode> lines = lines(runtime.captured());
      String told = lines.get(0).get("message").textValue();
      assertTrue(told.startsWith("AWS_LAMBDA_LOG_LEVEL makes Lambda drop what is sampled"), told);
      assertEquals("a detail", lines.get(2).get("message").textValue());
    }
  }

  @Test
  void setting_thatSaysNothing_endsInitAndSaysWhatToMend() {
    Launch launch = fixture().environment("GUARDRAILS_LOG_SAMPLE_RATE", "always").build();
    try (LocalRuntime runtime = LocalRuntime.start(launch)) {
      assertTrue(runtime.initError().isPresent());
      String told = runtime.captured().stdout();
      assertTrue(told.contains("Set GUARDRAILS_LOG_SAMPLE_RATE to a number"), told);
    }
  }

  @Test
  void line_ofWhatCannotBeRead_isWrittenAndTheInvocationAnswers() {
    try (LocalRuntime runtime =
        LocalRuntime.start(Launch.of(HostileFixture.class.getName()).telemetry().build())) {
      String id = runtime.invoke(event("orders:write", "c-1")).requestId();
      String failed = runtime.invoke(event("orders:write", "c-fails")).body();
      runtime.awaitIdle();
      assertTrue(failed.contains("\"statusCode\":500"), failed);
      List<JsonNode> lines = lines(runtime.captured());
      assertEquals(19, lines.size(), lines::toString);
      for (JsonNode line : lines.subList(0, 9)) {
        assertEquals(id, line.get("request_id").textValue());
        assertEquals("FORGED", line.get("level_").textValue());
        assertEquals("FORGED", line.get("request_id_").textValue());
      }
      assertEquals("hostile MESSAGE", lines.get(0).get("message").textValue());
      assertTrue(lines.get(6).get("message").textValue().endsWith("...[truncated]"));
      assertTrue(lines.get(7).get("k").isNull());
      assertTrue(lines.get(7).get("null").isNull());
      JsonNode fault = lines.get(18);
      assertEquals("function-failed", fault.get("code").textValue());
      assertFalse(runtime.captured().everything().contains(HostileThrown.SECRET));
    }
  }
}
