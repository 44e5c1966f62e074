// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoundsTest {

  @Test
  void parse_line_readsEachWord() {
    assertEquals(
        List.of(
            new Bound("a", Quantity.TIME, 0.65, 0, "b", List.of(Setting.TWO_CPUS, Setting.ONE_CPU)),
            new Bound("a", Quantity.TIME, 1, 110, "b", List.of(Setting.TWO_CPUS))),
        Bounds.parse("# a comment\n\na  time 0.65 b 2-cpus 1-cpu\na time 1.00+110 b 2-cpus"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a time 0.65 b",
        "a time x b 2-cpus",
        "a time 1.00+ b 2-cpus",
        "a speed 0.65 b 2-cpus",
        "a time 0.65 b 3-cpus",
        "a time 0.65 b this setting"
      })
  void parse_wrongLine_throws(String line) {
    assertThrows(IllegalArgumentException.class, () -> Bounds.parse(line));
  }

  @Test
  void all_bounds_coverEverySetting() throws IOException {
    Set<Setting> bounded =
        Bounds.all().stream()
            .flatMap(bound -> bound.settings().stream())
            .collect(Collectors.toSet());
    for (Setting setting : Setting.values()) {
      assertEquals(setting != Setting.OTHER, bounded.contains(setting), setting.word());
    }
  }

  @Test
  void all_coldStartBounds_nameVariants() throws IOException {
    List<String> variants = Variant.names(Layout.ofThisBuild().variants());
    for (Bound bound : Bounds.all()) {
      if (bound.settings().stream().allMatch(Setting::coldStart)) {
        for (String name : List.of(bound.subject(), bound.against())) {
          assertEquals(true, variants.contains(name), name);
        }
      }
    }
  }
}
