// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.benchmarks.chart;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A stored run of {@code cold-start}.
 *
 * @param setting such as {@code 2-cpus}
 * @param functions the quickest first
 */
record ColdStartNumbers(String jdk, String setting, int rounds, List<Function> functions) {

  /**
   * What was measured of one variant.
   *
   * @param ratio of its milliseconds to those of {@code unguarded}
   */
  record Function(String name, double millis, double ratio, int classes) {}

  static ColdStartNumbers read(JsonNode json) {
    List<Function> functions = new ArrayList<>();
    for (JsonNode variant : json.required("variants")) {
      functions.add(
          new Function(
              variant.required("name").asText(),
              variant.required("sumMs").asDouble(),
              variant.required("ratioToUnguarded").asDouble(),
              variant.required("classes").asInt()));
    }
    functions.sort(Comparator.comparingDouble(Function::millis));
    return new ColdStartNumbers(
        json.required("jdk").asText(),
        json.required("setting").asText(),
        json.required("rounds").asInt(),
        functions);
  }

  Optional<Function> function(String name) {
    return functions.stream().filter(function -> function.name().equals(name)).findFirst();
  }

  String jdkMajor() {
    return jdk.replaceFirst("\\..*", "");
  }
}
