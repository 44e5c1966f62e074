// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line of {@code redaction}, and what it writes. */
class RedactionOptionsTest {
  @TempDir Path folder;

  @Test
  void parse_allOptions_areTaken() {
    RedactionOptions options =
        RedactionOptions.parse(
            List.of("--corpus", "c.jsonl", "--seed", "7", "--pairs", "20", "--json", "j"));
    assertEquals(new RedactionOptions(Path.of("c.jsonl"), 7, 20, Path.of("j")), options);
  }

  @Test
  void parse_nothing_isOurOwnCorpus() throws IOException {
    RedactionOptions options = RedactionOptions.parse(List.of());
    assertNull(options.corpus());
    assertNull(options.json());
    assertEquals(8, RedactionOptions.parse(List.of("--pairs", "4")).report().verdicts().size());
  }

  @Test
  void parse_unknownWordOrNoNumber_isRefused() {
    for (List<String> words :
        List.of(
            List.of("--colour", "red"),
            List.of("--corpus"),
            List.of("--seed", "x"),
            List.of("--pairs", "0"))) {
      assertThrows(
          IllegalArgumentException.class, () -> RedactionOptions.parse(words), words::toString);
    }
  }

  @Test
  void command_overACorpus_writesWhatItCounted() throws IOException {
    Path corpus = folder.resolve("corpus.jsonl");
    Path json = folder.resolve("out.json");
    Files.writeString(
        corpus,
        """
        {"message":"user {} by {}","args":["joe","k-4711-hunter"],"live":["k-4711-hunter"],\
        "secrets":["k-4711-hunter"],"keep":["joe","user"]}
        {"message":"seen","args":[],"live":[],"secrets":["seen"],"keep":["gone"]}
        """);
    int exit =
        Benchmarks.run(
            List.of("redaction", "--corpus", corpus.toString(), "--json", json.toString()));
    assertEquals(0, exit);
    assertEquals(
        Map.of("n", 2, "leaks", 0, "found", 1, "planted", 2, "falseRedactions", 1, "kept", 3),
        new ObjectMapper().readValue(json.toFile(), Map.class));
    assertTrue(Benchmarks.run(List.of("redaction", "--colour", "red")) > 0);
  }
}
