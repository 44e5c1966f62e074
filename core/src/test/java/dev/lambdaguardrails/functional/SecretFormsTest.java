// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.functional;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import dev.lambdaguardrails.Redactions;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Live values in texts, in the forms that the encoders of others give them. */
class SecretFormsTest {
  private static final String ALPHABET = "abcXYZ019 -._~*+/=\"\\\n\u0001<&é€";

  @Test
  void value_inAnyForm_isRedacted() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int at = 0; at < 2_000; at++) {
      Redactions one = new Redactions();
      String secret = text(random, 8 + random.nextInt(24));
      one.register(secret);
      assertGone(one, secret, secret, seed);
      String json = new String(JsonStringEncoder.getInstance().quoteAsString(secret));
      assertGone(one, json, json, seed);
      String twice = new String(JsonStringEncoder.getInstance().quoteAsString(json));
      assertGone(one, twice, twice, seed);
      String slash = json.replace("/", "\\/");
      assertGone(one, slash, slash, seed);
      String form = URLEncoder.encode(secret, StandardCharsets.UTF_8);
      assertGone(one, form, form, seed);
      assertGone(one, hex(secret), hex(secret), seed);
      String path = form.replace("+", "%20").replace("*", "%2A").replace("%7E", "~");
      assertGone(one, path, path, seed);
      for (int before = 0; before < 6; before++) {
        base64(one, text(random, before), secret, text(random, random.nextInt(5)), seed);
      }
    }
  }

  private static void base64(
      Redactions one, String before, String secret, String after, long seed) {
    byte[] all = (before + secret + after).getBytes(StandardCharsets.UTF_8);
    int from = before.getBytes(StandardCharsets.UTF_8).length;
    int to = from + secret.getBytes(StandardCharsets.UTF_8).length;
    // The digits that hold nothing but bits of the secret.
    int first = (from * 8 + 5) / 6;
    int last = to * 8 / 6;
    String digits = Base64.getEncoder().encodeToString(all);
    assertGone(one, digits, digits.substring(first, last), seed);
    String url = Base64.getUrlEncoder().withoutPadding().encodeToString(all);
    assertGone(one, url, url.substring(first, last), seed);
  }

  private static String hex(String secret) {
    return HexFormat.of().formatHex(secret.getBytes(StandardCharsets.UTF_8));
  }

  private static void assertGone(Redactions one, String text, String secret, long seed) {
    String redacted = one.redact("a " + text + " b");
    assertFalse(redacted.contains(secret), () -> seed + ": " + text + " became " + redacted);
    assertTrue(redacted.startsWith("a ") && redacted.endsWith(" b"), redacted);
  }

  private static String text(Random random, int length) {
    StringBuilder text = new StringBuilder();
    for (int at = 0; at < length; at++) {
      text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return text.toString();
  }
}
