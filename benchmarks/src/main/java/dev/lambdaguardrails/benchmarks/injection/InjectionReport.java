// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.benchmarks.injection;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What was found and what was wrongly found, for people and for programs. Weak rows are left out.
 */
public record InjectionReport(List<Verdict> verdicts, Pace pace) {

  /** For people. */
  public String table() {
    StringBuilder table = new StringBuilder();
    add(table, "%-10s %6s %8s %8s %12s%n", "class", "n", "any %", "right %", "source mean");
    attacks()
        .forEach(
            (label, rows) ->
                add(
                    table,
                    "%-10s %6d %8.2f %8.2f %12.2f%n",
                    label,
                    rows.size(),
                    100 * any(rows),
                    100 * right(rows),
                    100 * sourceMean(rows)));
    List<Verdict> benign = benign();
    List<Verdict> alarms = benign.stream().filter(Verdict::any).toList();
    add(
        table,
        "%nbenign: %d, false alarms %d (%.3f %%)%n",
        benign.size(),
        alarms.size(),
        100 * any(benign));
    Map<String, Long> kinds =
        benign.stream()
            .collect(
                Collectors.groupingBy(
                    verdict -> verdict.row().kind(), TreeMap::new, Collectors.counting()));
    Map<String, Long> wrong =
        alarms.stream()
            .collect(
                Collectors.groupingBy(
                    verdict -> verdict.row().kind(), TreeMap::new, Collectors.counting()));
    wrong.forEach(
        (kind, count) ->
            add(table, "  %-20s %4d of %d%n", kind, count, kinds.getOrDefault(kind, 0L)));
    Map<String, Long> rules =
        alarms.stream()
            .flatMap(verdict -> verdict.rules().stream())
            .collect(Collectors.groupingBy(rule -> rule, TreeMap::new, Collectors.counting()));
    rules.forEach((rule, count) -> add(table, "  %-20s %4d%n", rule, count));
    add(
        table,
        "%n%.0f ns a string, %.0f MB/s, benign rows%n",
        pace.nanosPerString(),
        pace.megabytesPerSecond());
    return table.toString();
  }

  /** For programs. */
  public String json() throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    ObjectNode report = mapper.createObjectNode();
    ObjectNode classes = report.putObject("classes");
    attacks()
        .forEach(
            (label, rows) -> {
              ObjectNode node = classes.putObject(label);
              node.put("n", rows.size());
              node.put("any", any(rows));
              node.put("right", right(rows));
              node.put("sourceMacro", sourceMean(rows));
            });
    List<Verdict> benign = benign();
    ObjectNode node = report.putObject("benign");
    node.put("n", benign.size());
    node.put("falsePositives", benign.stream().filter(Verdict::any).count());
    node.put("rate", any(benign));
    report.put("nsPerString", pace.nanosPerString());
    report.put("mbPerSecond", pace.megabytesPerSecond());
    return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(report) + "\n";
  }

  /** One line for every row, weak ones among them: its id and the classes found. */
  public String predictions() {
    StringBuilder lines = new StringBuilder();
    for (Verdict verdict : verdicts) {
      lines.append(verdict.row().id()).append('\t');
      lines.append(String.join(",", verdict.classes())).append('\n');
    }
    return lines.toString();
  }

  private Map<String, List<Verdict>> attacks() {
    return verdicts.stream()
        .filter(verdict -> !verdict.row().benign() && !verdict.row().weak())
        .collect(
            Collectors.groupingBy(
                verdict -> verdict.row().label(), TreeMap::new, Collectors.toList()));
  }

  private List<Verdict> benign() {
    return verdicts.stream()
        .filter(verdict -> verdict.row().benign() && !verdict.row().weak())
        .toList();
  }

  private static double any(Collection<Verdict> rows) {
    return share(rows.stream().filter(Verdict::any).count(), rows.size());
  }

  private static double right(Collection<Verdict> rows) {
    return share(rows.stream().filter(Verdict::right).count(), rows.size());
  }

  private static double sourceMean(Collection<Verdict> rows) {
    return rows.stream()
        .collect(Collectors.groupingBy(verdict -> verdict.row().source()))
        .values()
        .stream()
        .mapToDouble(InjectionReport::any)
        .average()
        .orElse(0);
  }

  private static double share(long part, int whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }

  private static void add(StringBuilder table, String format, Object... values) {
    table.append(String.format(Locale.ROOT, format, values));
  }
}
