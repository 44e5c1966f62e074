// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The results of one run of the benchmark, for people and for programs. */
record Report(String jdk, ColdStartOptions options, Setting setting, List<Result> results)
    implements Measured {

  private static final String MEASURE = "unguarded";

  static Report of(ColdStartOptions options, List<Result> results) throws IOException {
    return new Report(
        JdkRelease.of(options.jdk()).version(),
        options,
        Setting.of(options.sharing(), Processors.granted(options.cpus())),
        results);
  }

  @Override
  public @Nullable Double value(String subject, Quantity quantity) {
    for (Result result : results) {
      if (result.name().equals(subject)) {
        return switch (quantity) {
          case TIME -> result.sum().median();
          case CLASSES -> (double) result.classes();
          case BYTES -> null;
        };
      }
    }
    return null;
  }

  @Override
  public boolean leftOut(String subject) {
    return !options.variants().isEmpty() && !options.variants().contains(subject);
  }

  /** The median against that of the unguarded function, where that was measured too. */
  @Nullable Double ratioToUnguarded(Result result) {
    return results.stream()
        .filter(other -> other.name().equals(MEASURE))
        .findFirst()
        .map(measure -> result.sum().median() / measure.sum().median())
        .orElse(null);
  }

  String table() {
    StringBuilder table = new StringBuilder();
    table.append(
        String.format(
            Locale.ROOT,
            "cold start, JDK %s, %s, %s, %d rounds, median (min-max) in ms%n%n",
            jdk,
            options.cpus() == 0 ? "all processors" : options.cpus() + " processor(s)",
            options.sharing().words(),
            options.rounds()));
    table.append(
        String.format(
            Locale.ROOT,
            "%-20s %17s %17s %17s %6s %8s %8s %5s %7s%n",
            "variant",
            "init",
            "first",
            "sum",
            "ratio",
            "peak MB",
            "classes",
            "jars",
            "KB"));
    for (Result result : results) {
      Double ratio = ratioToUnguarded(result);
      table.append(
          String.format(
              Locale.ROOT,
              "%-20s %17s %17s %17s %6s %8.0f %8d %5d %7d%n",
              result.name(),
              cell(result.init()),
              cell(result.first()),
              cell(result.sum()),
              ratio == null ? "-" : String.format(Locale.ROOT, "%.2f", ratio),
              result.peakRssKb().median() / 1024,
              result.classes(),
              result.jars(),
              result.classpathBytes() / 1024));
    }
    return table.toString();
  }

  private static String cell(Spread spread) {
    return String.format(
        Locale.ROOT, "%.0f (%.0f-%.0f)", spread.median(), spread.min(), spread.max());
  }

  String json() throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    ObjectNode report = mapper.createObjectNode();
    report.put("jdk", jdk);
    report.put("rounds", options.rounds());
    report.put("cpus", options.cpus() == 0 ? null : (Integer) options.cpus());
    report.put("runtimeArchive", options.sharing() == Sharing.RUNTIME);
    report.put("aot", options.sharing() == Sharing.FUNCTION);
    report.put("setting", setting.word());
    ArrayNode variants = report.putArray("variants");
    for (Result result : results) {
      ObjectNode variant = variants.addObject();
      variant.put("name", result.name());
      put(variant, "initMs", result.init());
      put(variant, "firstMs", result.first());
      put(variant, "sumMs", result.sum());
      put(variant, "peakRssKb", result.peakRssKb());
      variant.put("classes", result.classes());
      variant.put("jars", result.jars());
      variant.put("classpathBytes", result.classpathBytes());
      variant.put("ratioToUnguarded", ratioToUnguarded(result));
    }
    return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(report) + "\n";
  }

  private static void put(ObjectNode node, String name, Spread spread) {
    node.put(name, spread.median());
    node.put(name + "Min", spread.min());
    node.put(name + "Max", spread.max());
  }
}
