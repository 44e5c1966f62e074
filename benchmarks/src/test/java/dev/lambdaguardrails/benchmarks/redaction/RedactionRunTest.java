// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.benchmarks.redaction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Our own corpus, and that the judge of it would see a leak. */
class RedactionRunTest {
  @TempDir Path folder;

  @Test
  void corpus_ofAnySeed_keepsItsSecretsAndItsLookAlikes() throws IOException {
    long seed = System.nanoTime();
    RedactionReport report = RedactionRun.report(RedactionCorpus.of(seed, 2_000));
    String table = "seed " + seed + ": " + report.table();
    assertEquals(4_000, report.verdicts().size());
    assertEquals(2_000, report.planted());
    assertEquals(4_000, report.kept());
    assertEquals(0, report.leaks(), table);
    assertTrue(report.found() * 100 >= report.planted() * 99, table);
    assertTrue(report.falseRedactions() * 1_000 <= report.kept() * 5, table);
  }

  @Test
  void row_inFile_isReadWithWhatItLeavesOut() throws IOException {
    Path file = folder.resolve("corpus.jsonl");
    Files.writeString(
        file,
        """
        {"message": "pay {} by {}", "args": [{"a": 1}, "hunter2-hunter2"],
         "live": ["hunter2-hunter2"], "secrets": ["hunter2-hunter2"], "keep": ["pay"]}
        """
                .replace("\n ", "")
            + "\n{\"message\":\"user {}\",\"args\":[7],\"keep\":[\"user 7\"],\"more\":1}\n");
    RedactionReport report = RedactionRun.report(RedactionRun.read(file));
    assertEquals(
        Map.of("n", 2, "leaks", 0, "found", 1, "planted", 1, "falseRedactions", 0, "kept", 2),
        new ObjectMapper().readValue(report.json(), Map.class));
  }

  @Test
  void verdict_secretInAnyForm_isSeen() throws IOException {
    RedactionRow row =
        new RedactionRow(
            "m", List.of(), List.of("a\"b/c-defgh"), List.of("a\"b/c-defgh"), List.of("k"));
    for (String form :
        List.of(
            "a\\\"b/c-defgh",
            "a\\\\\\\"b/c-defgh",
            "a%22b%2Fc-defgh",
            "YSJiL2MtZGVmZ2g",
            "a\\\"b/c\\n-defgh")) {
      RedactionVerdict verdict = RedactionVerdict.of(row, "{\"message\":\"x " + form + " y\"}");
      assertEquals(1, verdict.survived().size(), form);
      assertEquals(1, verdict.leaks().size(), form);
      assertEquals(List.of("k"), verdict.lost());
    }
    assertTrue(RedactionVerdict.of(row, "{\"message\":\"k\"}").survived().isEmpty());
  }

  @Test
  void live_ofOneRow_isGoneWithIt() {
    RedactionRow first =
        new RedactionRow(
            "hunter2hunter2", List.of(), List.of("hunter2hunter2"), List.of(), List.of());
    RedactionRow second =
        new RedactionRow("hunter2hunter2", List.of(), List.of(), List.of(), List.of());
    assertFalse(RedactionRun.line(first).contains("hunter2"));
    assertTrue(RedactionRun.line(second).contains("hunter2"));
  }
}
