// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.benchmarks.chart;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The results that a folder holds, {@code cold-start-*.json} and {@code warm-*.json}, by name. */
record Results(List<ColdStartNumbers> coldStarts, List<WarmNumbers> warmPaths) {

  static Results of(Path folder) throws IOException {
    List<ColdStartNumbers> coldStarts = new ArrayList<>();
    for (JsonNode json : read(folder, "cold-start-")) {
      coldStarts.add(ColdStartNumbers.read(json));
    }
    List<WarmNumbers> warmPaths = new ArrayList<>();
    for (JsonNode json : read(folder, "warm-")) {
      warmPaths.add(WarmNumbers.read(json));
    }
    return new Results(coldStarts, warmPaths);
  }

  private static List<JsonNode> read(Path folder, String start) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files = all.filter(file -> isResult(file, start)).sorted().toList();
    }
    List<JsonNode> results = new ArrayList<>();
    for (Path file : files) {
      results.add(new ObjectMapper().readTree(Files.readString(file)));
    }
    return results;
  }

  private static boolean isResult(Path file, String start) {
    String name = file.getFileName().toString();
    return name.startsWith(start) && name.endsWith(".json");
  }

  /** The cold starts of a setting, by JDK. */
  List<ColdStartNumbers> in(String setting) {
    return coldStarts.stream().filter(run -> run.setting().equals(setting)).toList();
  }
}
