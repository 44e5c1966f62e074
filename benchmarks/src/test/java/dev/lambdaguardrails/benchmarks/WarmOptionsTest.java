// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.lambdaguardrails.benchmarks.warm.WarmRun;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WarmOptionsTest {

  @Test
  void parse_everything_readsEach() {
    String line = "--forks 2 --iterations 4 --millis 300 --jdk a/jdk --json b.json --gate=ci";
    assertEquals(
        new WarmOptions(new WarmRun(Path.of("a/jdk"), 2, 4, 4, 300), Path.of("b.json"), Gate.CI),
        WarmOptions.parse(List.of(line.split(" "))));
  }

  @Test
  void parse_nothing_runsThreeForksOfThisJdk() {
    WarmOptions options = WarmOptions.parse(List.of());
    assertEquals(
        new WarmRun(Path.of(System.getProperty("java.home")), 3, 5, 5, 1000), options.run());
    assertEquals(Gate.OPEN, options.gate());
  }

  @ParameterizedTest
  @ValueSource(strings = {"--forks", "--forks 0", "--rounds 5", "--gate=lax"})
  void parse_wrongLine_throws(String line) {
    List<String> words = List.of(line.split(" "));
    assertThrows(IllegalArgumentException.class, () -> WarmOptions.parse(words));
  }
}
