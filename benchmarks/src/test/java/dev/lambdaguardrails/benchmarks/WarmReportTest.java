// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lambdaguardrails.benchmarks.warm.Compiler;
import dev.lambdaguardrails.benchmarks.warm.Subject;
import dev.lambdaguardrails.benchmarks.warm.WarmResult;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class WarmReportTest {

  private static final WarmReport REPORT =
      new WarmReport(
          "17.0.1",
          List.of(
              new WarmResult(Subject.guarded, Compiler.C1, 15, 0.5, 9000),
              new WarmResult(Subject.unguarded, Compiler.C1, 20, 0.5, 10_000),
              new WarmResult(Subject.guarded, Compiler.C2, 6, 0.5, 9000)));

  @Test
  void measured_eachCompiler_hasItsOwnNumbers() {
    List<Measured> runs = REPORT.measured();
    assertEquals(Setting.C1, runs.get(0).setting());
    assertEquals(Setting.C2, runs.get(1).setting());
    assertEquals(15.0, runs.get(0).value("guarded", Quantity.TIME));
    assertEquals(9000.0, runs.get(0).value("guarded", Quantity.BYTES));
    assertEquals(6.0, runs.get(1).value("guarded", Quantity.TIME));
    assertNull(runs.get(1).value("unguarded", Quantity.TIME));
    assertNull(runs.get(0).value("guarded", Quantity.CLASSES));
  }

  @Test
  void json_result_holdsNumbersAndRatios() throws IOException {
    JsonNode json = new ObjectMapper().readTree(REPORT.json());
    assertEquals("17.0.1", json.get("jdk").asText());
    JsonNode guarded = json.get("results").get(0);
    assertEquals("guarded", guarded.get("subject").asText());
    assertEquals("C1", guarded.get("compiler").asText());
    assertEquals(15, guarded.get("micros").asDouble());
    assertEquals(9000, guarded.get("bytes").asDouble());
    assertEquals(0.75, guarded.get("timeToUnguarded").asDouble());
    assertEquals(0.9, guarded.get("bytesToUnguarded").asDouble());
    assertTrue(json.get("results").get(2).get("timeToUnguarded").isNull());
  }

  @Test
  void table_result_showsTimeBytesAndRatios() {
    assertTrue(
        REPORT
            .table()
            .matches("(?s).*\\nC1 +guarded +15\\.0 \\+- 0\\.5 +0\\.75 +9000 +0\\.90\\n.*"),
        REPORT.table());
  }
}
