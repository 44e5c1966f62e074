// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lambdaguardrails.FunctionFailed;
import dev.lambdaguardrails.RequestRefused;
import dev.lambdaguardrails.failure.FaultCode;
import dev.lambdaguardrails.failure.RefusalCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** {@code docs/errors.md} and the enums say the same. */
class ErrorsDocumentTest {

  private static List<String> lines() throws IOException {
    return Files.readAllLines(Path.of("..", "docs", "errors.md"));
  }

  /** The rows of the table below a heading, without their last column, which is for people. */
  private static Set<String> rows(String heading) throws IOException {
    return lines().stream()
        .dropWhile(line -> !line.equals("## " + heading))
        .skip(1)
        .takeWhile(line -> !line.startsWith("## "))
        .filter(line -> line.matches("\\| [0-9]{3} .*"))
        .map(line -> line.substring(0, line.lastIndexOf(" | ") + 2))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void refusals_ofTheEnum_areTheRowsOfTheTable() throws IOException {
    Set<String> expected =
        Arrays.stream(RefusalCode.values())
            .map(
                code ->
                    String.format(
                        "| %d | `%s` | %s | %s |",
                        code.status(), code.code(), code.title(), code.control()))
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(expected, rows("Refusals"));
  }

  @Test
  void faults_ofTheEnum_areTheRowsOfTheTable() throws IOException {
    Set<String> expected =
        Arrays.stream(FaultCode.values())
            .map(
                code ->
                    String.format(
                        "| %d | `%s` | %s | `%s` |",
                        code.status(),
                        code.code(),
                        code.control(),
                        code.status() == 503 ? "unavailable" : "fault"))
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(expected, rows("Faults"));
  }

  @Test
  void exceptions_messages_standInTheTable() throws IOException {
    String document = String.join("\n", lines());
    for (Throwable thrown : List.of(new RequestRefused("…"), new FunctionFailed("…"))) {
      String row = "| `" + thrown.getClass().getSimpleName() + "` | " + thrown.getMessage();
      assertTrue(document.contains(row), row);
    }
  }
}
