// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.benchmarks.injection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lambdaguardrails.validation.injection.InjectionDetector;
import dev.lambdaguardrails.validation.injection.Sensitivity;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The numbers of a corpus small enough to count by hand. */
class InjectionReportTest {
  private static final String LINES =
      """
      {"id":"a","class":"sqli","source":"one:x.txt","value":"q' or 5=5--","kind":"payload"}
      {"id":"b","class":"sqli","source":"one:y.txt","value":"nothing here","kind":"payload"}
      {"id":"c","class":"sqli","source":"two:z.txt","value":"<script>a()</script>","kind":"payload"}
      {"id":"d","class":"sqli","source":"two:z.txt","value":"weak","kind":"payload","weak":true}
      {"id":"e","class":"benign","source":"two:b","value":"Good morning","kind":"prose"}
      {"id":"f","class":"benign","source":"two:b","value":"${jndi:ldap://h/x}","kind":"code"}
      """;

  @TempDir private Path folder;

  @Test
  void corpus_plainOrGzipped_hasTheSameRows() throws IOException {
    Path plain = Files.writeString(folder.resolve("rows.jsonl"), LINES);
    Path zipped = folder.resolve("rows.jsonl.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(zipped))) {
      out.write(LINES.getBytes(StandardCharsets.UTF_8));
    }
    assertEquals(6, Corpus.read(plain).size());
    assertEquals(Corpus.read(plain), Corpus.read(zipped));
    assertEquals("two", Corpus.read(plain).get(2).source());
  }

  @Test
  void report_smallCorpus_countsByClassSourceAndKind() throws IOException {
    Path file = Files.writeString(folder.resolve("rows.jsonl"), LINES);
    InjectionDetector detector = InjectionDetector.of(Sensitivity.DEFAULT);
    List<Verdict> verdicts =
        Corpus.read(file).stream().map(row -> Verdict.of(row, detector)).toList();
    InjectionReport report = new InjectionReport(verdicts, new Pace(12, 345));

    JsonNode json = new ObjectMapper().readTree(report.json());
    JsonNode sql = json.path("classes").path("sqli");
    assertEquals(3, sql.path("n").asInt());
    assertEquals(2.0 / 3, sql.path("any").asDouble(), 1e-9);
    assertEquals(1.0 / 3, sql.path("right").asDouble(), 1e-9);
    assertEquals(0.75, sql.path("sourceMacro").asDouble(), 1e-9);
    assertEquals(2, json.path("benign").path("n").asInt());
    assertEquals(1, json.path("benign").path("falsePositives").asInt());
    assertEquals(0.5, json.path("benign").path("rate").asDouble(), 1e-9);
    assertEquals(345, json.path("mbPerSecond").asDouble(), 1e-9);
    assertTrue(report.table().contains("jndi-lookup"), report::table);
    assertEquals(
        List.of("a\tsqli", "b\t", "c\txss", "d\t", "e\t", "f\tjndi,ssrf"),
        report.predictions().lines().toList());
  }

  @Test
  void pace_anyValues_isANumberAboveNought() {
    Pace pace = Pace.of(List.of("one", "two words"), InjectionDetector.of(Sensitivity.DEFAULT), 1);
    assertTrue(pace.nanosPerString() > 0);
    assertTrue(pace.megabytesPerSecond() > 0);
  }
}
