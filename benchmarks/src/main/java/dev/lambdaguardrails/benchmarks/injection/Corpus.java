// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.benchmarks.injection;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** Reads a corpus: one JSON object a line, gzipped or not. */
final class Corpus {
  private static final int GZIP_FIRST = 0x1f;

  private Corpus() {}

  static List<CorpusRow> read(Path file) throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    List<CorpusRow> rows = new ArrayList<>();
    try (BufferedReader lines = open(file)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank()) {
          rows.add(row(mapper.readTree(line)));
        }
      }
    }
    return rows;
  }

  private static BufferedReader open(Path file) throws IOException {
    InputStream bytes = new BufferedInputStream(Files.newInputStream(file));
    bytes.mark(1);
    int first = bytes.read();
    bytes.reset();
    InputStream plain = first == GZIP_FIRST ? new GZIPInputStream(bytes) : bytes;
    return new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8));
  }

  private static CorpusRow row(JsonNode node) {
    String source = node.path("source").asText();
    int colon = source.indexOf(':');
    return new CorpusRow(
        node.path("id").asText(),
        node.path("class").asText(),
        colon < 0 ? source : source.substring(0, colon),
        node.path("kind").asText(),
        node.path("value").asText(),
        node.path("weak").asBoolean());
  }
}
