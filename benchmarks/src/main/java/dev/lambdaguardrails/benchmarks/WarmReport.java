// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lambdaguardrails.benchmarks.warm.Compiler;
import dev.lambdaguardrails.benchmarks.warm.Subject;
import dev.lambdaguardrails.benchmarks.warm.WarmResult;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The results of one run of the warm path, for people and for programs. */
record WarmReport(String jdk, List<WarmResult> results) {

  /** What was measured under each compiler. */
  List<Measured> measured() {
    return Arrays.stream(Compiler.values()).map(this::under).toList();
  }

  private Measured under(Compiler compiler) {
    return new Measured() {
      @Override
      public Setting setting() {
        return compiler == Compiler.C1 ? Setting.C1 : Setting.C2;
      }

      @Override
      public @Nullable Double value(String subject, Quantity quantity) {
        for (WarmResult result : results) {
          if (result.compiler() == compiler && result.subject().name().equals(subject)) {
            return switch (quantity) {
              case TIME -> result.micros();
              case BYTES -> result.bytes();
              case CLASSES -> null;
            };
          }
        }
        return null;
      }

      @Override
      public boolean leftOut(String subject) {
        return false;
      }
    };
  }

  private @Nullable Double ratio(WarmResult result, Quantity quantity) {
    Measured run = under(result.compiler());
    Double part = run.value(result.subject().name(), quantity);
    Double whole = run.value(Subject.unguarded.name(), quantity);
    return part == null || whole == null ? null : part / whole;
  }

  String table() {
    StringBuilder table = new StringBuilder();
    table.append(
        String.format(
            Locale.ROOT,
            "warm path, JDK %s, one invocation, ratio to unguarded%n%n%-10s %-12s %16s %7s %9s %7s%n",
            jdk,
            "compiler",
            "subject",
            "us",
            "ratio",
            "bytes",
            "ratio"));
    for (WarmResult result : results) {
      table.append(
          String.format(
              Locale.ROOT,
              "%-10s %-12s %16s %7s %9.0f %7s%n",
              result.compiler(),
              result.subject(),
              String.format(Locale.ROOT, "%.1f +- %.1f", result.micros(), result.error()),
              cell(ratio(result, Quantity.TIME)),
              result.bytes(),
              cell(ratio(result, Quantity.BYTES))));
    }
    return table.toString();
  }

  private static String cell(@Nullable Double ratio) {
    return ratio == null ? "-" : String.format(Locale.ROOT, "%.2f", ratio);
  }

  String json() throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    ObjectNode report = mapper.createObjectNode();
    report.put("jdk", jdk);
    ArrayNode subjects = report.putArray("results");
    for (WarmResult result : results) {
      ObjectNode subject = subjects.addObject();
      subject.put("compiler", result.compiler().name());
      subject.put("subject", result.subject().name());
      subject.put("micros", result.micros());
      subject.put("error", result.error());
      subject.put("bytes", result.bytes());
      subject.put("timeToUnguarded", ratio(result, Quantity.TIME));
      subject.put("bytesToUnguarded", ratio(result, Quantity.BYTES));
    }
    return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(report) + "\n";
  }
}
