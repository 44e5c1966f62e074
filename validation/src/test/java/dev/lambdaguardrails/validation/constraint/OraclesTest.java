// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.constraint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.owasp.html.Encoding;
import org.owasp.html.PolicyFactory;
import org.owasp.html.Sanitizers;

/**
 * What a constraint accepts, read by the parsers of the sinks: they must agree that it is harmless.
 */
class OraclesTest {
  private static final int ROUNDS = 300_000;

  /** Pieces in any order, so that many of the texts are near to what is accepted. */
  private static String any(Random random, String[] pieces, int most) {
    StringBuilder out = new StringBuilder();
    for (int at = random.nextInt(most); at >= 0; at--) {
      out.append(pieces[random.nextInt(pieces.length)]);
    }
    return out.toString();
  }

  @Test
  void url_accepted_hasTheSameHostToTheJdk() throws URISyntaxException {
    String[] pieces = {
      "a",
      "b.com",
      ".",
      "..",
      "/",
      "//",
      ":",
      "@",
      "?",
      "#",
      "\\",
      "%2e",
      "%00",
      "1",
      "0x7f",
      "127",
      "80",
      "443",
      "[",
      "]",
      "-",
      "_",
      "x.example.com",
      "localhost",
      "\t",
      " ",
      "\u3002",
      "é",
      "&"
    };
    Random random = new Random(1);
    int accepted = 0;
    for (int round = 0; round < ROUNDS; round++) {
      String url = "https://" + any(random, pieces, 6);
      if (SafeUrlCheck.isUrl(url, new String[] {"https"}, new String[0], new int[0])) {
        accepted++;
        String host = url.substring(8).split("[:/?#]", 2)[0];
        URI uri = new URI(url);
        String authority = uri.getRawAuthority();
        assertNotNull(authority, url);
        assertEquals(host, authority.split(":", 2)[0], url);
        assertTrue(uri.getHost() == null ? host.contains("_") : uri.getHost().equals(host), url);
        assertEquals(null, uri.getRawUserInfo(), url);
        assertFalse(host.matches("(.*\\.)?(0x[0-9a-f]*|[0-9]+)"), url);
      }
    }
    assertTrue(accepted > 1000, "accepted: " + accepted);
  }

  @Test
  void redirect_accepted_staysOnTheSiteToABrowser() throws URISyntaxException {
    String[] pieces = {
      "/",
      "//",
      "\\",
      ".",
      "..",
      "a",
      "evil.example",
      ":",
      "@",
      "?",
      "#",
      "%2f",
      "%5c",
      "%2e",
      ";",
      "\t",
      "\n",
      " ",
      "https:",
      "javascript:",
      "&",
      "=",
      "%0a",
      "%",
      "\u2028",
      "."
    };
    Random random = new Random(2);
    URI site = new URI("https://site.example/here/page");
    int accepted = 0;
    for (int round = 0; round < ROUNDS; round++) {
      String to = any(random, pieces, 7);
      if (SafeRedirectCheck.isRedirect(to, new String[0])) {
        accepted++;
        // A browser drops tabs and line breaks, and takes a backslash for a slash.
        String seen = to.replaceAll("[\t\n\r]", "").replace('\\', '/').strip();
        URI target = site.resolve(new URI(seen));
        assertEquals("site.example", target.getRawAuthority(), to);
        assertEquals("https", target.getScheme(), to);
        assertFalse(target.normalize().getPath().startsWith("//"), to);
      }
    }
    assertTrue(accepted > 1000, "accepted: " + accepted);
  }

  @Test
  void plainText_accepted_isTextToAnHtmlParser() {
    String[] pieces = {
      "<", ">", "&", ";", "/", "!", "?", "a", "b", "#", "x", "3", " ", "lt", "amp", "\"", "'", "=",
      "\u200B", "\n", "\uFF1C", "--", "[", "]", "%"
    };
    Random random = new Random(3);
    PolicyFactory nothing = Sanitizers.FORMATTING;
    int accepted = 0;
    for (int round = 0; round < 60_000; round++) {
      String text = any(random, pieces, 8);
      if (PlainTextCheck.isPlain(text, false)) {
        accepted++;
        assertEquals(text, Encoding.decodeHtml(nothing.sanitize(text), false), text);
      }
    }
    assertTrue(accepted > 1000, "accepted: " + accepted);
  }

  @Test
  void path_accepted_staysBelowItsBase() {
    String[] pieces = {
      "/", "\\", ".", "..", "a", "b", "%2e", "%2f", "~", ":", "\0", " ", "\u2024", "\uFF0F", "con",
      ";", "-"
    };
    Random random = new Random(4);
    Path base = Path.of("/base");
    int accepted = 0;
    for (int round = 0; round < ROUNDS; round++) {
      String path = any(random, pieces, 6);
      if (SafePathCheck.isPath(path)) {
        accepted++;
        Path resolved = base.resolve(path).normalize();
        assertTrue(resolved.startsWith(base) && !resolved.equals(base), path);
        Path windows = base.resolve(path.replace('\\', '/')).normalize();
        assertEquals(resolved, windows, path);
      }
    }
    assertTrue(accepted > 1000, "accepted: " + accepted);
  }
}
