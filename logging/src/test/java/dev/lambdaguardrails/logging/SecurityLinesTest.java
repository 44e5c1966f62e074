// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.logging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import com.fasterxml.jackson.databind.JsonNode;
import dev.lambdaguardrails.Batch;
import dev.lambdaguardrails.Control;
import dev.lambdaguardrails.EventSource;
import dev.lambdaguardrails.Mode;
import dev.lambdaguardrails.SecurityEvent;
import dev.lambdaguardrails.SecurityEvent.Kind;
import dev.lambdaguardrails.bind.Input;
import dev.lambdaguardrails.bind.Output;
import dev.lambdaguardrails.guard.Guard;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Security events as lines: JSON, and CloudWatch's Embedded Metric Format by its specification. */
class SecurityLinesTest {
  private static final Set<String> DIMENSIONS = Set.of("service", "control", "source");

  private final Lines lines = new Lines();

  private static SecurityEvent event(Kind kind, Mode mode, String code, int count) {
    return new SecurityEvent(
        kind,
        code,
        Control.VALIDATION,
        mode,
        EventSource.HTTP_API,
        "com.acme.Orders",
        "r-1",
        "c-1",
        null,
        422,
        List.of("/quantity Min"),
        List.of(),
        "0123456789abcdef",
        "203.0.113.7",
        count);
  }

  /** The line's only metric: its name, once the line is valid by the specification. */
  private static String metric(JsonNode line) {
    JsonNode aws = line.get("_aws");
    long timestamp = aws.get("Timestamp").longValue();
    assertEquals(timestamp, Instant.parse(line.get("timestamp").textValue()).toEpochMilli());
    assertEquals(1, aws.get("CloudWatchMetrics").size());
    JsonNode directive = aws.get("CloudWatchMetrics").get(0);
    assertEquals("LambdaGuardrails", directive.get("Namespace").textValue());
    assertTrue(directive.get("Dimensions").size() > 0);
    for (JsonNode dimensions : directive.get("Dimensions")) {
      assertTrue(dimensions.size() > 0 && dimensions.size() <= 30);
      for (JsonNode dimension : dimensions) {
        assertTrue(DIMENSIONS.contains(dimension.textValue()), dimension.textValue());
        String value = line.get(dimension.textValue()).textValue();
        assertTrue(!value.isEmpty() && value.length() <= 1_024, value);
      }
    }
    assertEquals(1, directive.get("Metrics").size());
    JsonNode metric = directive.get("Metrics").get(0);
    assertEquals("Count", metric.get("Unit").textValue());
    String name = metric.get("Name").textValue();
    assertTrue(line.get(name).isIntegralNumber(), name);
    return name;
  }

  @ParameterizedTest
  @CsvSource({
    "REFUSAL,ENFORCE,WARN,Refusals",
    "REFUSAL,REPORT,WARN,Reports",
    "FAULT,ENFORCE,ERROR,Faults",
    "FAULT,REPORT,WARN,Reports",
    "MISCONFIGURATION,ENFORCE,ERROR,Misconfigurations"
  })
  void event_ofAKind_isALineAndItsMetric(Kind kind, Mode mode, String level, String metric) {
    lines.securityEvents().record(event(kind, mode, "constraints", 7));
    JsonNode line = lines.one();
    assertEquals(level, line.get("level").textValue());
    assertEquals("dev.lambdaguardrails.security", line.get("logger").textValue());
    assertEquals(metric, metric(line));
    assertEquals(7, line.get(metric).intValue());
    assertEquals(7, line.get("count").intValue());
    assertEquals("VALIDATION", line.get("control").textValue());
    assertEquals("HTTP_API", line.get("source").textValue());
    assertEquals("0123456789abcdef", line.get("caller").textValue());
    assertEquals("203.0.113.7", line.get("source_address").textValue());
    assertEquals("/quantity Min", line.get("pointers").get(0).textValue());
  }

  @Test
  void event_whateverTheLevel_isWritten() {
    lines.logger("ROOT").setLevel(Level.OFF);
    lines.logger(SecurityLines.LOGGER).setLevel(Level.OFF);
    lines.securityEvents().record(event(Kind.REFUSAL, Mode.ENFORCE, "constraints", 1));
    assertEquals("Refusals", metric(lines.one()));
  }

  /** The function's MDC may hold values of the input, by names that say who called. */
  @Test
  void event_besideAnMdc_hasNothingOfIt() {
    for (String name : List.of("control", "service", "_aws", "Refusals", "caller", "order")) {
      lines.mdc.put(name, "forged");
    }
    lines
        .securityEvents()
        .record(
            new SecurityEvent(
                Kind.REFUSAL,
                "constraints",
                Control.VALIDATION,
                Mode.ENFORCE,
                EventSource.HTTP_API,
                "com.acme.Orders",
                "r-1",
                "c-1",
                null,
                422,
                List.of(),
                List.of(),
                null,
                null,
                1));
    String written = lines.taken();
    assertFalse(written.contains("forged"), written);
    assertFalse(written.contains("caller"), written);
  }

  @Test
  void line_ofAUser_isNeverAMetric() {
    lines.logger(SecurityLines.LOGGER).atWarn().addKeyValue("_aws", "x").log("forged");
    assertFalse(lines.one().has("_aws"));
  }

  @Test
  void prime_writesNothing() {
    lines.securityEvents().prime();
    assertEquals("", lines.taken());
  }

  @Test
  void flood_ofRecords_isAFewLinesWhoseMetricsCountAll() {
    Guard guard =
        Guard.around("com.acme.Orders", EventSource.SQS)
            .events(lines.securityEvents())
            .batch(Batch.PARTIAL)
            .serve((none, call) -> "", Input.none(), Output.none());
    StringBuilder batch = new StringBuilder("{\"Records\":[");
    int records = 10_000;
    for (int at = 0; at < records; at++) {
      batch
          .append(at == 0 ? "" : ",")
          .append("{\"messageId\":\"")
          .append(at)
          .append("\",\"body\":\"{}\",\"attributes\":{},\"eventSource\":\"aws:sqs\",")
          .append("\"eventSourceARN\":\"arn:aws:sqs:eu-west-1:1:q\"}");
    }
    byte[] event = batch.append("]}").toString().getBytes(StandardCharsets.UTF_8);
    Invocations.serve(guard, event, Invocations.context("r-1"));
    List<JsonNode> all = lines.all();
    int counted = 0;
    for (JsonNode line : all) {
      counted += line.get(metric(line)).intValue();
    }
    assertEquals(11, all.size());
    assertEquals(records, counted);
  }
}
