// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportTest {

  private static final ColdStartOptions OPTIONS =
      ColdStartOptions.parse(List.of("--rounds", "3", "--cpus", "1"));

  private static Result result(String name, double sum) {
    Spread spread = new Spread(sum, sum - 1, sum + 1);
    return new Result(name, spread, spread, spread, spread, 900, 2, 2048);
  }

  private static Report report(Result... results) {
    return new Report("17.0.1", OPTIONS, Setting.ONE_CPU, List.of(results));
  }

  @Test
  void json_twoVariants_holdsMediansAndRatios() throws IOException {
    Report report = report(result("floor", 100), result("unguarded", 400));
    JsonNode json = new ObjectMapper().readTree(report.json());
    assertEquals("17.0.1", json.get("jdk").asText());
    assertEquals(3, json.get("rounds").asInt());
    assertEquals(1, json.get("cpus").asInt());
    assertTrue(json.get("runtimeArchive").isBoolean());
    assertTrue(json.get("aot").isBoolean());
    assertEquals("1-cpu", json.get("setting").asText());
    JsonNode floor = json.get("variants").get(0);
    assertEquals("floor", floor.get("name").asText());
    for (String time : List.of("initMs", "firstMs", "sumMs")) {
      assertEquals(100, floor.get(time).asDouble());
      assertEquals(99, floor.get(time + "Min").asDouble());
      assertEquals(101, floor.get(time + "Max").asDouble());
    }
    assertEquals(900, floor.get("classes").asInt());
    assertEquals(2, floor.get("jars").asInt());
    assertEquals(2048, floor.get("classpathBytes").asLong());
    assertEquals(0.25, floor.get("ratioToUnguarded").asDouble());
    assertEquals(1, json.get("variants").get(1).get("ratioToUnguarded").asDouble());
  }

  @Test
  void json_withoutUnguarded_hasNoRatio() throws IOException {
    Report report = report(result("floor", 100));
    JsonNode floor = new ObjectMapper().readTree(report.json()).get("variants").get(0);
    assertTrue(floor.get("ratioToUnguarded").isNull());
  }

  @Test
  void table_twoVariants_showsBoth() {
    String table = report(result("floor", 100), result("unguarded", 400)).table();
    assertTrue(table.contains("JDK 17.0.1, 1 processor(s), no runtime archive, 3 rounds"), table);
    assertTrue(table.matches("(?s).*\\nfloor +100 \\(99-101\\).* 0.25 .*"), table);
  }

  @Test
  void value_eachQuantity_isTheOneMeasured() {
    Report report = report(result("floor", 100));
    assertEquals(100.0, report.value("floor", Quantity.TIME));
    assertEquals(900.0, report.value("floor", Quantity.CLASSES));
    assertNull(report.value("floor", Quantity.BYTES));
    assertNull(report.value("unguarded", Quantity.TIME));
  }
}
