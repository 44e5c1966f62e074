// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.constraint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lambdaguardrails.validation.testing.OpenCorpus;
import dev.lambdaguardrails.validation.testing.OpenCorpus.Row;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** The constraints for one sink, on the rows of an open corpus that go to that sink. */
class CorpusConstraintsTest {
  private static final String[] SCHEMES = {"https", "http"};
  private static final Set<String> NAMES =
      Set.of("name", "name-punct", "address", "text", "prose-tech", "prose");

  private final List<Row> rows = OpenCorpus.rows();

  @Test
  void safeUrl_requestForgeries_findsNinetyEightOfAHundred() {
    assertFound("ssrf", CorpusConstraintsTest::isUrl);
  }

  @Test
  void safeUrl_benignUrls_passesAll() {
    List<String> refused = new ArrayList<>();
    int urls = 0;
    for (Row row : rows) {
      if (row.type().equals("benign") && isWebAddress(row.value())) {
        urls++;
        if (!isUrl(row.value())) {
          refused.add(row.value());
        }
      }
    }
    assertTrue(urls > 20, () -> "too few URLs");
    assertEquals(List.of(), refused);
  }

  @Test
  void headerValue_lineBreaks_findsNinetyEightOfAHundred() {
    assertFound("crlf", value -> HeaderValueCheck.isHeaderValue(value, false));
  }

  @Test
  void headerValue_benignSingleLines_passesAll() {
    List<String> refused = new ArrayList<>();
    int lines = 0;
    for (Row row : rows) {
      boolean line = row.value().length() <= 4096 && row.value().chars().noneMatch(c -> c < 0x20);
      if (row.type().equals("benign") && line && !row.kind().equals("lambda-event-json")) {
        lines++;
        if (!HeaderValueCheck.isHeaderValue(row.value(), false)) {
          refused.add(row.kind() + ": " + row.value());
        }
      }
    }
    int most = lines / 500;
    assertTrue(refused.size() <= most, () -> String.join("\n", refused));
  }

  @Test
  void safePath_traversals_refusesAllButPlainNames() {
    assertFound("traversal", value -> SafePathCheck.isPath(value));
  }

  @Test
  void plainText_scripts_findsAllThatHaveTags() {
    int missed = 0;
    for (Row row : rows) {
      boolean tag = row.value().matches("(?s).*<[A-Za-z/!?].*");
      missed +=
          row.type().equals("xss") && tag && PlainTextCheck.isPlain(row.value(), false) ? 1 : 0;
    }
    assertEquals(0, missed);
  }

  @Test
  void plainText_benignNamesAndProse_passes() {
    List<String> refused = new ArrayList<>();
    int all = 0;
    for (Row row : rows) {
      if (row.type().equals("benign") && NAMES.contains(row.kind())) {
        all++;
        if (!PlainTextCheck.isPlain(row.value(), false)) {
          refused.add(row.value());
        }
      }
    }
    int most = all / 100;
    assertTrue(refused.size() <= most, () -> String.join("\n", refused));
  }

  private void assertFound(String type, Predicate<String> accepts) {
    List<String> missed = new ArrayList<>();
    int all = 0;
    for (Row row : rows) {
      if (row.type().equals(type) && !row.weak()) {
        all++;
        if (accepts.test(row.value())) {
          missed.add(row.value());
        }
      }
    }
    int most = all * 2 / 100;
    assertTrue(missed.size() <= most, () -> missed.size() + ":\n" + String.join("\n", missed));
  }

  private static boolean isUrl(String value) {
    return SafeUrlCheck.isUrl(value, SCHEMES, new String[0], new int[0]);
  }

  /** What RFC 3986 calls a URL of the web, as the JDK reads it, without user information. */
  private static boolean isWebAddress(String value) {
    try {
      URI uri = new URI(value);
      return ("http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme()))
          && uri.getRawUserInfo() == null
          && uri.getRawAuthority() != null;
    } catch (URISyntaxException none) {
      return false;
    }
  }
}
