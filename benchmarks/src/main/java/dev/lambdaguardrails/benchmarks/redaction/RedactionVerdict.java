// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.benchmarks.redaction;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/**
 * What became of one row.
 *
 * @param line what was written
 * @param survived the secrets that are in it in some form
 * @param leaks those among them that were registered as live, or are part of what was
 * @param lost what should have been kept
 */
public record RedactionVerdict(
    RedactionRow row, String line, List<String> survived, List<String> leaks, List<String> lost) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int SHORTEST_ENCODED = 8;

  static RedactionVerdict of(RedactionRow row, String line) throws IOException {
    JsonNode node = JSON.readTree(line);
    // The timestamp is ours, and may have the digits of a short secret.
    String message = node.path("message").asText();
    String escaped = new String(JsonStringEncoder.getInstance().quoteAsString(message));
    List<String> survived =
        row.secrets().stream().filter(secret -> isIn(message, escaped, secret)).toList();
    List<String> leaks =
        survived.stream()
            .filter(secret -> row.live().stream().anyMatch(live -> live.contains(secret)))
            .toList();
    List<String> lost = row.keep().stream().filter(kept -> !message.contains(kept)).toList();
    return new RedactionVerdict(row, line, survived, leaks, lost);
  }

  private static boolean isIn(String message, String escaped, String secret) {
    String json = new String(JsonStringEncoder.getInstance().quoteAsString(secret));
    String twice = new String(JsonStringEncoder.getInstance().quoteAsString(json));
    String form = URLEncoder.encode(secret, StandardCharsets.UTF_8);
    String joined = message.replace("\r", "").replace("\n", "").replace("\\n", "");
    return message.contains(secret)
        || joined.contains(secret)
        || escaped.contains(json)
        || message.contains(json)
        || message.contains(twice)
        || message.contains(form)
        || message.contains(form.replace("+", "%20"))
        || isInBase64(message, secret);
  }

  private static boolean isInBase64(String message, String secret) {
    byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
    for (int before = 0; before < 3; before++) {
      byte[] behind = new byte[before + bytes.length];
      System.arraycopy(bytes, 0, behind, before, bytes.length);
      String digits = Base64.getEncoder().withoutPadding().encodeToString(behind);
      String own = digits.substring(before == 0 ? 0 : before + 1, behind.length * 8 / 6);
      if (own.length() >= SHORTEST_ENCODED
          && (message.contains(own) || message.contains(own.replace('+', '-').replace('/', '_')))) {
        return true;
      }
    }
    return false;
  }
}
