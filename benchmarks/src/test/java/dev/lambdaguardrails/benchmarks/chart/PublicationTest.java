// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.benchmarks.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublicationTest {

  @TempDir private Path docs = Path.of("");

  @BeforeEach
  void storeResults() throws IOException {
    Files.createDirectory(docs.resolve("benchmarks"));
    store("cold-start-17-2-cpus", coldStart("2-cpus", 200));
    store("cold-start-17-runtime-archive", coldStart("runtime-archive", 300));
    store("cold-start-17-aot", coldStart("aot", 120));
    store(
        "warm-17",
        """
        {"jdk": "17.0.1", "results": [{"subject": "guarded", "compiler": "C1", "micros": 15.04,
         "timeToUnguarded": 0.75, "bytes": 9000, "bytesToUnguarded": 0.9}]}
        """);
  }

  private void store(String name, String json) throws IOException {
    Files.writeString(docs.resolve("benchmarks").resolve(name + ".json"), json);
  }

  private static String coldStart(String setting, int guarded) {
    return String.format(
        """
        {"jdk": "17.0.1", "rounds": 15, "setting": "%s", "variants": [
         {"name": "unguarded", "sumMs": 400, "ratioToUnguarded": 1.0, "classes": 2149},
         {"name": "guarded-compiled-all", "sumMs": %d, "ratioToUnguarded": %s, "classes": 1400},
         {"name": "floor", "sumMs": 100, "ratioToUnguarded": 0.25, "classes": 892}]}
        """,
        setting, guarded, guarded / 400.0);
  }

  private Path page(String text) throws IOException {
    return Files.writeString(docs.resolve("PAGE.md"), text);
  }

  @Test
  void write_placesOfAPage_areFilledAndTheRestStays() throws IOException {
    Path page =
        page(
            """
            before
            <!-- cold-start -->
            outdated
            <!-- /cold-start -->
            between
            <!-- aot -->
            <!-- /aot -->
            <!-- warm-path -->
            <!-- /warm-path -->
            after
            """);
    Publication.write(docs, List.of(page));
    String text = Files.readString(page);
    assertTrue(text.startsWith("before\n<!-- cold-start -->\n"), text);
    assertTrue(text.endsWith("<!-- /warm-path -->\nafter\n"), text);
    assertTrue(!text.contains("outdated") && text.contains("\nbetween\n"), text);
    assertTrue(text.contains("| guarded-compiled-all | 200 | 0.50 | - | 0.75 | 1,400 |"), text);
    assertTrue(text.contains("| guarded-compiled-all | 120 | 1.20 |"), text);
    assertTrue(text.contains("| 17.0.1 | C1 | guarded | 15.0 | 0.75 | 9,000 | 0.90 |"), text);
    assertTrue(text.contains("JDK 17.0.1") && text.contains("cold-start --rounds 15"), text);
  }

  @Test
  void write_results_areDrawnWithRatioAndTime() throws IOException {
    Publication.write(docs, List.of());
    String coldStart = Files.readString(docs.resolve("cold-start.svg"));
    assertTrue(coldStart.contains(">0.50 · 200 ms<") && coldStart.contains(">0.75 · 300 ms<"));
    assertTrue(coldStart.indexOf(">floor<") < coldStart.indexOf(">guarded-compiled-all<"));
    String warm = Files.readString(docs.resolve("warm-path.svg"));
    assertTrue(warm.contains(">0.75 · 15.0 µs · 8.8 KB<"), warm);
  }

  @Test
  void write_twice_changesNothing() throws IOException {
    Path page = page("<!-- cold-start -->\n<!-- /cold-start -->\n");
    Publication.write(docs, List.of(page));
    String first = Files.readString(page) + Files.readString(docs.resolve("cold-start.svg"));
    Publication.write(docs, List.of(page));
    assertEquals(first, Files.readString(page) + Files.readString(docs.resolve("cold-start.svg")));
  }

  @Test
  void write_placeThatIsNotClosed_throws() throws IOException {
    Path page = page("<!-- cold-start -->\noutdated\n");
    assertThrows(IllegalArgumentException.class, () -> Publication.write(docs, List.of(page)));
  }

  @Test
  void write_noResults_throws() throws IOException {
    Files.delete(docs.resolve("benchmarks/warm-17.json"));
    assertThrows(IllegalArgumentException.class, () -> Publication.write(docs, List.of()));
  }
}
