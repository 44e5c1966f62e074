// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ColdStartOptionsTest {

  @Test
  void parse_nothing_hasDefaults() {
    ColdStartOptions options = ColdStartOptions.parse(List.of());
    assertEquals(5, options.rounds());
    assertEquals(Path.of(System.getProperty("java.home")), options.jdk());
    assertEquals(0, options.cpus());
    assertEquals(Sharing.NONE, options.sharing());
    assertEquals(Gate.OPEN, options.gate());
    assertEquals(List.of(), options.variants());
    assertNull(options.json());
  }

  @Test
  void parse_everything_readsEach() {
    String line =
        "--rounds 7 --jdk a/jdk --cpus 1 --runtime-archive --variants floor,unguarded"
            + " --json b.json --gate";
    ColdStartOptions options = ColdStartOptions.parse(List.of(line.split(" ")));
    assertEquals(7, options.rounds());
    assertEquals(Path.of("a/jdk"), options.jdk());
    assertEquals(1, options.cpus());
    assertEquals(Sharing.RUNTIME, options.sharing());
    assertEquals(Gate.STRICT, options.gate());
    assertEquals(List.of("floor", "unguarded"), options.variants());
    assertEquals(Path.of("b.json"), options.json());
  }

  @Test
  void parse_aotAndGateOfCi_readsBoth() {
    ColdStartOptions options = ColdStartOptions.parse(List.of("--aot", "--gate=ci"));
    assertEquals(Sharing.FUNCTION, options.sharing());
    assertEquals(Gate.CI, options.gate());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--rounds",
        "--rounds 0",
        "--rounds x",
        "--cpus -1",
        "--fast",
        "--aot --runtime-archive",
        "--gate=lax",
        "floor"
      })
  void parse_wrongLine_throws(String line) {
    List<String> words = List.of(line.split(" "));
    assertThrows(IllegalArgumentException.class, () -> ColdStartOptions.parse(words));
  }
}
