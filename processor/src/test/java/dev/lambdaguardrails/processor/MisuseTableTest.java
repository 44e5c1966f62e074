// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The table that users read is the code's. */
class MisuseTableTest {
  private static final Path TABLE = Path.of("../docs/misuse.md");

  @Test
  void table_ofMisuses_isThatOfTheCode() throws IOException {
    List<String> rows =
        Files.readAllLines(TABLE).stream()
            .filter(line -> line.startsWith("| ") && !line.startsWith("| Wrong"))
            .toList();
    List<String> expected =
        Arrays.stream(Misuse.values())
            .map(misuse -> "| " + misuse.problem + " | " + misuse.fix + " |")
            .toList();
    assertEquals(String.join("\n", expected), String.join("\n", rows));
  }

  @Test
  void note_ofWholeEvents_isInTheText() throws IOException {
    String text = Files.readString(TABLE).replaceAll("\\s+", " ");
    assertTrue(text.contains(Report.WHOLE_EVENTS.strip()));
  }
}
