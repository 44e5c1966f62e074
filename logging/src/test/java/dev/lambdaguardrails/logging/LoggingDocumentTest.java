// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.logging;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** {@code docs/logging.md} names every reserved field and every name that redacts. */
class LoggingDocumentTest {

  @Test
  void document_everyName_standsInIt() throws IOException {
    String document = Files.readString(Path.of("../docs/logging.md"));
    for (String[] names :
        new String[][] {FieldNames.RESERVED, SensitiveNames.ANYWHERE, SensitiveNames.WORDS}) {
      for (String name : names) {
        assertTrue(document.contains('`' + name + '`'), name);
      }
    }
  }
}
