// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.functional;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lambdaguardrails.EventSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every source has its one row in {@code docs/sources.md}, in a table of full rows. */
class SourcesDocumentTest {
  @Test
  void document_hasOneRowOfEachSource() throws IOException {
    List<String> rows = new ArrayList<>();
    int columns = 0;
    for (String line : Files.readAllLines(Path.of("../docs/sources.md"))) {
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

  private static int cells(String row) {
    return row.split("\\|", -1).length;
  }
}
