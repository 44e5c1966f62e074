// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.lambdaguardrails.validation.injection.Sensitivity;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class InjectionOptionsTest {

  @Test
  void parse_allOptions_areTaken() {
    InjectionOptions options =
        InjectionOptions.parse(
            List.of(
                "--corpus",
                "c.jsonl",
                "--sensitivity",
                "HIGH",
                "--predictions",
                "p",
                "--json",
                "j"));
    assertEquals(Path.of("c.jsonl"), options.run().corpus());
    assertEquals(Sensitivity.HIGH, options.run().sensitivity());
    assertEquals(Path.of("p"), options.predictions());
    assertEquals(Path.of("j"), options.json());
  }

  @Test
  void parse_noCorpusOrAnUnknownWord_isRefused() {
    assertThrows(IllegalArgumentException.class, () -> InjectionOptions.parse(List.of()));
    assertThrows(
        IllegalArgumentException.class,
        () -> InjectionOptions.parse(List.of("--corpus", "c", "--sensitivity", "most")));
    assertThrows(
        IllegalArgumentException.class, () -> InjectionOptions.parse(List.of("--colour", "red")));
  }
}
