// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ColdStartTest {

  private static Variant floor() throws IOException {
    return Variant.discover(Layout.ofThisBuild().variants(), List.of("floor")).get(0);
  }

  @Test
  void coldStart_floor_writesItsNumbers(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("results.json");
    String line = "cold-start --rounds 1 --variants floor --json " + file;
    assertEquals(0, Benchmarks.run(List.of(line.split(" "))));
    JsonNode floor = new ObjectMapper().readTree(Files.readString(file)).get("variants").get(0);
    assertEquals("floor", floor.get("name").asText());
    assertTrue(floor.get("initMs").asDouble() > 0);
    assertTrue(floor.get("firstMs").asDouble() > 0);
    assertTrue(floor.get("peakRssKb").asDouble() > 10_000);
    assertTrue(floor.get("classes").asInt() > 400);
    assertEquals(2, floor.get("jars").asInt());
  }

  @Test
  void coldStart_unknownVariant_exitsWithFailure() throws IOException {
    assertEquals(1, Benchmarks.run(List.of("cold-start", "--variants", "no-such-variant")));
  }

  @Test
  void run_unknownCommand_exitsWithUsage() throws IOException {
    assertEquals(2, Benchmarks.run(List.of("warm-start")));
    assertEquals(2, Benchmarks.run(List.of("cold-start", "--fast")));
  }

  @Test
  void measure_wrongAnswer_fails() throws IOException {
    Variant floor = floor();
    Variant other =
        new Variant(
            "other",
            floor.handler(),
            floor.event(),
            200,
            "later",
            Map.of(),
            "",
            0,
            floor.classpath());
    FreshJvm jvm =
        new FreshJvm(
            ColdStartOptions.parse(List.of()), Layout.ofThisBuild().runtimeClient(), Archives.NONE);
    BenchmarkFailure failure = assertThrows(BenchmarkFailure.class, () -> jvm.measure(other));
    assertTrue(String.valueOf(failure.getMessage()).startsWith("other gave a wrong answer"));
  }

  @Test
  void verify_withoutArchive_fails() throws IOException {
    Variant floor = floor();
    FreshJvm jvm =
        new FreshJvm(
            ColdStartOptions.parse(List.of()), Layout.ofThisBuild().runtimeClient(), Archives.NONE);
    LoadedClasses loaded = jvm.loadedClasses(floor);
    assertThrows(
        BenchmarkFailure.class, () -> new RuntimeArchive(Path.of("none")).verify(floor, loaded));
  }
}
