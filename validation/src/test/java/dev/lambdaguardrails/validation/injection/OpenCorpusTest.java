// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.injection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/**
 * The detector on an open corpus that lies beside the checkout, in {@code shared/corpora}, or where
 * the system property {@code guardrails.corpora} says. The rules were written against some sources;
 * the bounds here are held on all the others.
 */
class OpenCorpusTest {
  private static final InjectionDetector DETECTOR = InjectionDetector.of(Sensitivity.DEFAULT);

  /** The sources that the rules were written against. */
  private static final Set<String> TUNED =
      Set.of(
          "coreruleset/coreruleset",
          "libinjection/libinjection",
          "authored",
          "faker-js/faker",
          "tldr-pages/tldr");

  /** Found as anything, in percent, on the sources left alone. */
  private static final Map<String, Integer> BOUNDS =
      Map.of(
          "sqli",
          95,
          "xss",
          97,
          "cmdi",
          94,
          "traversal",
          96,
          "ssti",
          97,
          "jndi",
          98,
          "nosqli",
          90,
          "ssrf",
          96,
          "crlf",
          95,
          "ldap",
          87);

  @Test
  void sourcesLeftAlone_attacks_areFound() throws IOException {
    Map<String, int[]> counts = new TreeMap<>();
    for (JsonNode row : rows("open.jsonl.gz")) {
      if (!row.path("class").asText().equals("benign")
          && !row.path("weak").asBoolean()
          && !tuned(row)) {
        int[] count = counts.computeIfAbsent(row.path("class").asText(), label -> new int[2]);
        count[0]++;
        count[1] += DETECTOR.inspect(row.path("value").asText()).isEmpty() ? 0 : 1;
      }
    }
    BOUNDS.forEach(
        (label, bound) -> {
          int[] count = counts.getOrDefault(label, new int[2]);
          assertTrue(count[0] > 0, label);
          assertTrue(
              count[1] * 100 >= bound * count[0],
              () -> label + ": found " + count[1] + " of " + count[0]);
        });
  }

  @Test
  void benignText_allSources_falseAlarmsAreFew() throws IOException {
    List<String> alarms = new ArrayList<>();
    int benign = 0;
    for (JsonNode row : rows("open.jsonl.gz")) {
      if (row.path("class").asText().equals("benign")) {
        benign++;
        if (!DETECTOR.inspect(row.path("value").asText()).isEmpty()) {
          alarms.add(row.path("id").asText());
        }
      }
    }
    int all = benign;
    assertTrue(alarms.size() * 1000 <= all * 2, () -> alarms.size() + " of " + all + ": " + alarms);
  }

  @Test
  void exhaustionRecipes_all_getAVerdictInTime() throws IOException {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    int recipes = 0;
    for (JsonNode row : rows("dos.jsonl")) {
      JsonNode recipe = row.path("recipe");
      String unit = recipe.path("unit").asText();
      int times = Math.min(recipe.path("times").asInt(), 2_000_000 / Math.max(1, unit.length()));
      String value =
          recipe.path("prefix").asText() + unit.repeat(times) + recipe.path("suffix").asText();
      long start = threads.getCurrentThreadCpuTime();
      DETECTOR.inspect(value);
      long millis = (threads.getCurrentThreadCpuTime() - start) / 1_000_000;
      // 50 ms for 100 KB on a quiet machine; this one may not be.
      long bound = 500L + value.length() / 200;
      assertTrue(millis < bound, () -> row.path("id").asText() + " takes " + millis + " ms");
      recipes++;
    }
    assertEquals(true, recipes > 10);
  }

  private static boolean tuned(JsonNode row) {
    String source = row.path("source").asText();
    return source.startsWith("payloadbox/") || TUNED.contains(source.split(":", 2)[0]);
  }

  private static List<JsonNode> rows(String name) throws IOException {
    Path file = folder().resolve(name);
    assumeTrue(Files.exists(file), "missing: the open corpus");
    ObjectMapper mapper = new ObjectMapper();
    List<JsonNode> rows = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                name.endsWith(".gz")
                    ? new GZIPInputStream(Files.newInputStream(file))
                    : Files.newInputStream(file),
                StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        rows.add(mapper.readTree(line));
      }
    }
    return rows;
  }

  /** Beside the checkout, of which the working folder is a module. */
  static Path folder() {
    String named = System.getProperty("guardrails.corpora");
    return named == null ? Path.of("..", "..", "shared", "corpora") : Path.of(named);
  }
}
