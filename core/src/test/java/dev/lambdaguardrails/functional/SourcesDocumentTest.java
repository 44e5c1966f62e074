// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.functional;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lambdaguardrails.EventSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every source has its one row in {@code docs/sources.md}, in a table of full rows. */
class SourcesDocumentTest {
  private static final Path DOCUMENT = Path.of("../docs/sources.md");
  private static final Pattern SAMPLE =
      Pattern.compile("\\| (\\w+) \\| \\[(\\w+)]\\(../samples/\\2\\) \\| `(\\w+)` \\|");

  @Test
  void document_hasOneRowOfEachSource() throws IOException {
    List<String> rows = new ArrayList<>();
    int columns = 0;
    for (String line : Files.readAllLines(DOCUMENT)) {
      if (line.startsWith("| source |")) {
        columns = cells(line);
      } else if (line.startsWith("| `")) {
        assertEquals(columns, cells(line), line);
        rows.add(line.substring(3, line.indexOf('`', 3)));
      }
    }
    assertEquals(
        Arrays.stream(EventSource.values()).map(Enum::name).sorted().toList(),
        rows.stream().sorted().toList());
  }

  /** What the tables say of a source is what its constant says. */
  @Test
  void document_rowOfEachSource_saysWhatItsConstantSays() throws IOException {
    for (Map.Entry<EventSource, String> row : rows().entrySet()) {
      EventSource source = row.getKey();
      String[] cells = row.getValue().split(" ?\\| ?", -1);
      String last = cells[cells.length - 2];
      if (source.takesPartialAnswer()) {
        assertEquals("by `batch`", last, source.name());
      } else if (!source.takesAnswer()) {
        assertEquals("as a whole", last, source.name());
      } else {
        String answer = source == EventSource.ALB ? "1 MiB" : "6 MiB";
        assertTrue(last.split("[,;]", -1)[1].strip().startsWith(answer), row.getValue());
        String event = source.isRequest() ? "1 MiB" : "6 MiB";
        assertTrue(last.startsWith(event), row.getValue());
        assertEquals(source.hasParts(), !cells[3].equals("none"), row.getValue());
      }
      if (source.isStream()) {
        assertEquals("a stream", cells[3]);
      }
    }
  }

  /** The sources whose records have no ids are those that the text names, in the enum's order. */
  @Test
  void document_sourcesWithoutIds_areNamed() throws IOException {
    List<String> without = new ArrayList<>();
    for (EventSource source : EventSource.values()) {
      if (!source.isRequest() && !source.takesAnswer() && !source.hasRecordIds()) {
        without.add('`' + source.name() + '`');
      }
    }
    String last = without.remove(without.size() - 1);
    String named = String.join(", ", without) + " and " + last + " have no ids that come again";
    assertTrue(Files.readString(DOCUMENT).contains(named), named);
  }

  /** The sample of each family is one that is run, and whose template deploys its entry. */
  @Test
  void document_familyOfSources_hasASampleWithATemplate() throws IOException {
    Set<String> families = new LinkedHashSet<>();
    String run = Files.readString(Path.of("../samples/run"));
    for (Matcher row = SAMPLE.matcher(Files.readString(DOCUMENT)); row.find(); ) {
      families.add(row.group(1));
      Path sample = Path.of("../samples", row.group(2));
      String handler = "dev.lambdaguardrails.samples." + row.group(2) + '.' + row.group(3);
      assertTrue(run.matches("(?s).*samples/" + row.group(2) + "[, ].*"), row.group());
      assertTrue(Files.readString(sample.resolve("pom.xml")).contains(handler), row.group());
      String template = Files.readString(sample.resolve("template.yaml"));
      assertTrue(template.contains("Handler: " + handler), row.group());
    }
    assertEquals(Set.of("HTTP", "queue", "stream", "async", "resolver"), families);
  }

  private static Map<EventSource, String> rows() throws IOException {
    Map<EventSource, String> rows = new EnumMap<>(EventSource.class);
    for (String line : Files.readAllLines(DOCUMENT)) {
      if (line.startsWith("| `")) {
        rows.put(EventSource.valueOf(line.substring(3, line.indexOf('`', 3))), line);
      }
    }
    return rows;
  }

  private static int cells(String row) {
    return row.split("\\|", -1).length;
  }
}
