// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.benchmarks.redaction;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Every text of a line that what was logged may have got into: keys, values and elements. */
final class WrittenTexts {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int SHORTEST_ENCODED = 8;

  /** Of the line's own, whose texts may have the characters of a short secret. */
  private static final Set<String> OURS =
      Set.of("level", "timestamp", "logger", "service", "function_name", "function_version");

  private static final Set<String> OF_EXCEPTIONS = Set.of("type", "frames", "more_frames");

  /** One after another, with between them what no text holds. */
  private final String texts;

  private final String joined;
  private final String escaped;

  private WrittenTexts(String texts) {
    this.texts = texts;
    this.joined = texts.replace("\r", "").replace("\n", "").replace("\\r", "").replace("\\n", "");
    this.escaped = quoted(texts);
  }

  /** Those of a line. */
  static WrittenTexts of(String line) throws IOException {
    StringBuilder texts = new StringBuilder();
    for (Map.Entry<String, JsonNode> field : JSON.readTree(line).properties()) {
      if (field.getKey().equals("exception")) {
        add(field.getValue(), OF_EXCEPTIONS, texts);
      } else if (!OURS.contains(field.getKey())) {
        add(field.getKey(), texts);
        add(field.getValue(), Set.of(), texts);
      }
    }
    return new WrittenTexts(texts.toString());
  }

  private static void add(JsonNode node, Set<String> except, StringBuilder texts) {
    if (node.isValueNode()) {
      add(node.asText(), texts);
    }
    if (node.isArray()) {
      node.forEach(element -> add(element, except, texts));
    }
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      if (!except.contains(field.getKey())) {
        add(field.getKey(), texts);
        add(field.getValue(), except, texts);
      }
    }
  }

  private static void add(String text, StringBuilder texts) {
    texts.append(text).append('\u0001');
  }

  /** Whether a text stands in one of them. */
  boolean hold(String text) {
    return texts.contains(text);
  }

  /** Whether a secret does, plain, split by line breaks, escaped or encoded. */
  boolean holdInAnyForm(String secret) {
    String json = quoted(secret);
    String form = URLEncoder.encode(secret, StandardCharsets.UTF_8);
    return texts.contains(secret)
        || joined.contains(secret)
        || escaped.contains(json)
        || texts.contains(json)
        || texts.contains(quoted(json))
        || texts.contains(form)
        || texts.contains(form.replace("+", "%20"))
        || holdInHexadecimal(secret)
        || holdInBase64(secret);
  }

  private boolean holdInHexadecimal(String secret) {
    String digits = HexFormat.of().formatHex(secret.getBytes(StandardCharsets.UTF_8));
    return texts.contains(digits) || texts.contains(digits.toUpperCase(Locale.ROOT));
  }

  private boolean holdInBase64(String secret) {
    byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
    for (int before = 0; before < 3; before++) {
      byte[] behind = new byte[before + bytes.length];
      System.arraycopy(bytes, 0, behind, before, bytes.length);
      String digits = Base64.getEncoder().withoutPadding().encodeToString(behind);
      String own = digits.substring(before == 0 ? 0 : before + 1, behind.length * 8 / 6);
      if (own.length() >= SHORTEST_ENCODED
          && (texts.contains(own) || texts.contains(own.replace('+', '-').replace('/', '_')))) {
        return true;
      }
    }
    return false;
  }

  private static String quoted(String text) {
    return new String(JsonStringEncoder.getInstance().quoteAsString(text));
  }
}
