// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.samples.runtime;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** A SAM template, as far as a sample's test holds it to the sample's code. */
public final class Template {
  private final List<Map<?, ?>> functions;
  private final List<Alarm> alarms;

  private Template(List<Map<?, ?>> functions, List<Alarm> alarms) {
    this.functions = functions;
    this.alarms = alarms;
  }

  /** Reads a template without short tags. */
  public static Template read(Path file) {
    try (Reader text = Files.newBufferedReader(file)) {
      Map<?, ?> template = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
      List<Map<?, ?>> functions = new ArrayList<>();
      List<Alarm> alarms = new ArrayList<>();
      for (Object resource : child(template, "Resources").values()) {
        Map<?, ?> map = (Map<?, ?>) resource;
        if ("AWS::Serverless::Function".equals(map.get("Type"))) {
          functions.add(child(map, "Properties"));
        } else if ("AWS::CloudWatch::Alarm".equals(map.get("Type"))) {
          alarms.add(alarm(child(map, "Properties")));
        }
      }
      return new Template(functions, List.copyOf(alarms));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The handlers of all functions. */
  public Set<String> handlers() {
    return functions.stream()
        .map(function -> String.valueOf(function.get("Handler")))
        .collect(Collectors.toSet());
  }

  /** The alarms on metrics. */
  public List<Alarm> alarms() {
    return alarms;
  }

  /**
   * An alarm on a metric.
   *
   * @param namespace of the metric
   * @param metric its name
   * @param dimensions its dimensions, all of them
   */
  public record Alarm(String namespace, String metric, Map<String, String> dimensions) {}

  private static Alarm alarm(Map<?, ?> properties) {
    Map<String, String> dimensions = new TreeMap<>();
    for (Object each : child(properties, "Dimensions", List.of())) {
      Map<?, ?> dimension = (Map<?, ?>) each;
      dimensions.put(String.valueOf(dimension.get("Name")), String.valueOf(dimension.get("Value")));
    }
    return new Alarm(
        String.valueOf(properties.get("Namespace")),
        String.valueOf(properties.get("MetricName")),
        Collections.unmodifiableMap(dimensions));
  }

  /** Whether every event source mapping of a function takes partial answers. */
  public boolean reportsBatchItemFailures(String handler) {
    return functions.stream()
        .filter(function -> handler.equals(function.get("Handler")))
        .flatMap(function -> child(function, "Events").values().stream())
        .map(
            event ->
                child(child((Map<?, ?>) event, "Properties"), "FunctionResponseTypes", List.of()))
        .allMatch(types -> types.contains("ReportBatchItemFailures"));
  }

  private static Map<?, ?> child(Map<?, ?> parent, String name) {
    return parent.get(name) instanceof Map<?, ?> child ? child : Map.of();
  }

  private static List<?> child(Map<?, ?> parent, String name, List<?> otherwise) {
    return parent.get(name) instanceof List<?> child ? child : otherwise;
  }
}
