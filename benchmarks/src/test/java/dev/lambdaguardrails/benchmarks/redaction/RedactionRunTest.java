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
    assertTrue(report.kept() >= 3_800, table);
    assertEquals(0, report.leaks(), table);
    assertTrue(report.found() * 100 >= report.planted() * 99, table);
    assertTrue(report.falseRedactions() * 1_000 <= report.kept() * 5, table);
  }

  @Test
  void row_inFileWithEveryPlace_isReadAndJudgedInEach() throws IOException {
    Path file = folder.resolve("places.jsonl");
    Files.writeString(
        file,
        """
        {"message": "m {}", "args": ["a"], "pairs": {"mark-key": 1, "v": "mark-value"},
         "mdc": {"m": "mark-mdc"},
         "thrown": {"message": "mark-thrown", "cause": {"message": "mark-cause",
          "suppressed": [{"message": "mark-suppressed"}]}},
         "types": {"Person": "id *nick"},
         "secrets": ["mark-key", "mark-value", "mark-mdc", "mark-thrown", "mark-cause",
          "mark-suppressed"],
         "keep": ["mark-key", "mark-value", "mark-mdc", "mark-thrown", "mark-cause",
          "mark-suppressed"]}
        """
            .replace("\n ", ""));
    RedactionReport report = RedactionRun.report(RedactionRun.read(file));
    assertEquals(6, report.leaks(), report::table);
    assertEquals(0, report.found());
    assertEquals(0, report.falseRedactions(), report::table);
    RedactionRow row = RedactionRun.read(file).get(0);
    assertEquals(Map.of("Person", "id *nick"), row.types());
    String line =
        RedactionRun.line(
            new RowDraft().message("Person[id=1, nick=joe]").type("Person", "id *nick").row());
    assertFalse(line.contains("joe"), line);
  }

  @Test
  void corpus_ofAFullRound_hasEveryKindInEveryPlaceAndForm() {
    List<RedactionRow> rows = RedactionCorpus.of(1, RedactionCorpus.ROUND);
    List<RedactionRow> planted = rows.stream().filter(row -> !row.secrets().isEmpty()).toList();
    assertEquals(RedactionCorpus.ROUND, planted.size());
    assertEquals(Form.values().length * Place.values().length * 4, RedactionCorpus.ROUND);
    assertTrue(planted.stream().anyMatch(row -> !row.mdc().isEmpty() && !row.live().isEmpty()));
    assertTrue(planted.stream().anyMatch(row -> row.thrown() != null && !row.types().isEmpty()));
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
    RedactionRow row = new RowDraft().live("a\"b/c-defgh").secret("a\"b/c-defgh").keep("k").row();
    for (String form :
        List.of(
            "a\\\"b/c-defgh",
            "a\\\\\\\"b/c-defgh",
            "a%22b%2Fc-defgh",
            "YSJiL2MtZGVmZ2g",
            "6122622f632d6465666768",
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
    RedactionRow first = new RowDraft().message("hunter2hunter2").live("hunter2hunter2").row();
    RedactionRow second = new RowDraft().message("hunter2hunter2").row();
    assertFalse(RedactionRun.line(first).contains("hunter2"));
    assertTrue(RedactionRun.line(second).contains("hunter2"));
  }
}
