// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.logging;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lambdaguardrails.logging.internal.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** {@code docs/logging.md} names every reserved field and every kind of what is redacted. */
class LoggingDocumentTest {

  @Test
  void document_everyName_standsInIt() throws IOException {
    String document = Files.readString(Path.of("../docs/logging.md"));
    for (String name : FieldNames.RESERVED) {
      assertTrue(document.contains('`' + name + '`'), name);
    }
    for (Kind kind : Kind.values()) {
      assertTrue(document.contains("| `" + kind.word() + "` |"), kind.word());
    }
  }
}
