// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.benchmarks.redaction;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;

/** What was found and what was wrongly hidden, for people and for programs. */
public record RedactionReport(List<RedactionVerdict> verdicts) {
  private static final int SHOWN = 20;

  /** The secrets that were to be hidden. */
  public int planted() {
    return sum(verdict -> verdict.row().secrets());
  }

  /** The secrets that survived in no form. */
  public int found() {
    return planted() - sum(RedactionVerdict::survived);
  }

  /** The secrets that survived though they were registered as live. */
  public int leaks() {
    return sum(RedactionVerdict::leaks);
  }

  /** What was to be kept. */
  public int kept() {
    return sum(verdict -> verdict.row().keep());
  }

  /** What was to be kept and is gone. */
  public int falseRedactions() {
    return sum(RedactionVerdict::lost);
  }

  private int sum(Function<RedactionVerdict, List<String>> part) {
    return verdicts.stream().mapToInt(verdict -> part.apply(verdict).size()).sum();
  }

  /** For people. */
  public String table() {
    StringBuilder table = new StringBuilder();
    table.append("lines ").append(verdicts.size());
    table.append(", leaks of live values ").append(leaks());
    table.append(", found ").append(found()).append(" of ").append(planted());
    table.append(", false redactions ").append(falseRedactions()).append(" of ").append(kept());
    table.append('\n');
    verdicts.stream()
        .filter(verdict -> !verdict.survived().isEmpty() || !verdict.lost().isEmpty())
        .limit(SHOWN)
        .forEach(
            verdict ->
                table
                    .append("  survived ")
                    .append(verdict.survived())
                    .append(", lost ")
                    .append(verdict.lost())
                    .append("\n    ")
                    .append(verdict.line()));
    return table.toString();
  }

  /** For programs. */
  public String json() throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    ObjectNode report = mapper.createObjectNode();
    report.put("n", verdicts.size());
    report.put("leaks", leaks());
    report.put("found", found());
    report.put("planted", planted());
    report.put("falseRedactions", falseRedactions());
    report.put("kept", kept());
    return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(report) + "\n";
  }
}
