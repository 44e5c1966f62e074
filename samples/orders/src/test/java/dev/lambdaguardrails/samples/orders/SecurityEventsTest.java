// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.samples.orders;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lambdaguardrails.samples.runtime.Launch;
import dev.lambdaguardrails.samples.runtime.LocalRuntime;
import dev.lambdaguardrails.samples.runtime.Template;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What is refused is a line and a metric, and the template's alarms count that very metric. */
class SecurityEventsTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Those that are metrics too. */
  private static List<JsonNode> lines(String... events) throws Exception {
    return all(events).stream().filter(line -> line.has("_aws")).toList();
  }

  private static List<JsonNode> all(String... events) throws Exception {
    Launch launch =
        Launch.of("dev.lambdaguardrails.samples.orders.GuardedPlaceOrder")
            .environment("GUARDRAILS_SERVICE", "orders")
            .build();
    try (LocalRuntime runtime = LocalRuntime.start(launch)) {
      for (String event : events) {
        runtime.invoke(Events.placeOrder(event));
      }
      runtime.awaitIdle();
      List<JsonNode> lines = new ArrayList<>();
      for (String line : runtime.captured().stdout().lines().toList()) {
        lines.add(JSON.readTree(line));
      }
      return lines;
    }
  }

  /** The metrics that CloudWatch makes of lines: each with its dimensions. */
  private static Set<Template.Alarm> metrics(List<JsonNode> lines) {
    Set<Template.Alarm> metrics = new java.util.HashSet<>();
    for (JsonNode line : lines) {
      JsonNode directive = line.get("_aws").get("CloudWatchMetrics").get(0);
      for (JsonNode set : directive.get("Dimensions")) {
        Map<String, String> dimensions = new TreeMap<>();
        for (JsonNode name : set) {
          dimensions.put(name.textValue(), line.get(name.textValue()).textValue());
        }
        metrics.add(
            new Template.Alarm(
                directive.get("Namespace").textValue(),
                directive.get("Metrics").get(0).get("Name").textValue(),
                dimensions));
      }
    }
    return metrics;
  }

  @Test
  void line_ofAnOrder_tellsWhichAndNotWhose() throws Exception {
    JsonNode line = all("1 a good order").get(0);
    assertEquals("INFO", line.get("level").textValue());
    assertEquals(
        "placed for acme, confirmed to email=[REDACTED:sensitive]",
        line.get("message").textValue());
    assertEquals("[REDACTED:name]", line.get("email").textValue());
    assertTrue(line.get("order_id").textValue().length() > 4, line::toString);
    assertTrue(Events.placeOrder("1 a good order").contains("ada@"));
    assertFalse(line.toString().contains("ada@"), line::toString);
  }

  @Test
  void refusals_areLinesThatTellWhoAndWhereAndNoValue() throws Exception {
    List<JsonNode> lines =
        lines("3 constraints broken", "4 an unknown field", "8 without the scope");
    Set<String> names = new TreeSet<>();
    for (JsonNode line : lines) {
      assertEquals("WARN", line.get("level").textValue());
      assertEquals(1, line.get("Refusals").intValue());
      assertTrue(line.get("caller").textValue().matches("[0-9a-f]{16}"), line::toString);
      names.add(line.get("event").textValue());
    }
    assertEquals(Set.of("input_validation_fail", "malicious_extraneous", "authz_fail"), names);
    assertTrue(lines.get(0).get("pointers").size() > 0);
  }

  @Test
  void alarms_ofRefusals_areOnMetricsThatRefusalsMake() throws Exception {
    Set<Template.Alarm> metrics = metrics(lines("3 constraints broken", "8 without the scope"));
    int refusals = 0;
    for (Template.Alarm alarm : Template.read(Path.of("template.yaml")).alarms()) {
      if (alarm.metric().equals("Refusals")) {
        assertTrue(metrics.contains(alarm), () -> alarm + " among " + metrics);
        refusals++;
      } else {
        assertEquals("Faults", alarm.metric());
        assertEquals(Map.of("service", "orders"), alarm.dimensions());
        assertEquals("LambdaGuardrails", alarm.namespace());
      }
    }
    assertEquals(2, refusals);
  }
}
