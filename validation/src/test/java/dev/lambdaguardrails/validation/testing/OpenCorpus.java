// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;

/** The labelled corpus of injections beside this repository, read from where it lies. */
public final class OpenCorpus {
  private static final String DIRECTORY =
      System.getProperty("guardrails.corpora", "../../shared/corpora");

  private OpenCorpus() {}

  /** A value, what it is, and whether a fair judge would not count it as a miss. */
  public record Row(String type, String kind, String value, boolean weak) {}

  /** All rows; the test is skipped where the corpus is not. */
  public static List<Row> rows() {
    Path file = Path.of(DIRECTORY, "open.jsonl.gz");
    Assumptions.assumeTrue(Files.isReadable(file), "missing: the corpus of injections");
    ObjectMapper mapper = new ObjectMapper();
    List<Row> rows = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode row = mapper.readTree(line);
        rows.add(
            new Row(
                row.path("class").asText(),
                row.path("kind").asText(),
                row.path("value").asText(),
                row.path("weak").asBoolean()));
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return rows;
  }
}
