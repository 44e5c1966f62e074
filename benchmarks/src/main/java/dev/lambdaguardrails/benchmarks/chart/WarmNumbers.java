// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.benchmarks.chart;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** A stored run of {@code warm}. */
record WarmNumbers(String jdk, List<Function> functions) {

  /**
   * What one invocation costs under one compiler.
   *
   * @param timeRatio to {@code unguarded} under that compiler
   * @param bytesRatio likewise
   */
  record Function(
      String name,
      String compiler,
      double micros,
      double timeRatio,
      double bytes,
      double bytesRatio) {}

  static WarmNumbers read(JsonNode json) {
    List<Function> functions = new ArrayList<>();
    for (JsonNode result : json.required("results")) {
      functions.add(
          new Function(
              result.required("subject").asText(),
              result.required("compiler").asText(),
              result.required("micros").asDouble(),
              result.required("timeToUnguarded").asDouble(),
              result.required("bytes").asDouble(),
              result.required("bytesToUnguarded").asDouble()));
    }
    return new WarmNumbers(json.required("jdk").asText(), functions);
  }

  List<Function> under(String compiler) {
    return functions.stream().filter(function -> function.compiler().equals(compiler)).toList();
  }
}
