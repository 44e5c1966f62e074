// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.constraint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the URL of a host outside may be. */
class SafeUrlTest extends TextCheckContract {
  private static final String[] SCHEMES = {"https"};
  private static final String[] ANY = {};
  private static final int[] PORTS = {};
  private static final String[] GOOD = {
    "https://example.com",
    "https://example.com/",
    "HTTPS://Example.COM/A",
    "https://api.example.co.uk/v1?q=a%20b&c[]=1#top",
    "https://xn--mnchen-3ya.de/",
    "https://example.com:8443/x",
    "https://a.b.c.example.org/~x;v=1/y,z",
    "https://example.com/@handle",
    "https://example.com?x=1",
    "https://foo_bar.example.com/",
    "https://1.example.com/",
    "https://ec2-54-1-2-3.example.com/",
    "https://127.example.com/",
    "https://v1.2.3.example.com/",
    "https://xn--p1b6ci4b4b3a.xn--11b5bs3a9aj6g",
    "https://my-metadata.example.com/"
  };
  private static final String[] BAD = {
    "",
    "example.com",
    "//example.com",
    "https:example.com",
    "https:/example.com",
    "https:///example.com",
    "http://example.com",
    "ftp://example.com",
    "file:///etc/passwd",
    "jar:https://a.com!/",
    "netdoc:///etc",
    "gopher://example.com",
    "https://user@example.com",
    "https://user:pw@example.com",
    "https://example.com@evil.com",
    "https://@example.com",
    "https://example.com#@10.0.0.1",
    "https://example.com?@10.0.0.1/",
    "https://example.com:@evil.com",
    "https://127.0.0.1",
    "https://127.1",
    "https://0x7f.1",
    "https://0177.0.0.1",
    "https://2130706433",
    "https://0x7f000001",
    "https://0",
    "https://0.0.0.0",
    "https://[::1]",
    "https://[::ffff:127.0.0.1]",
    "https://[64:ff9b::7f00:1]",
    "https://[2002:7f00:1::]",
    "https://[fd00:ec2::254]",
    "https://[fe80::1%25eth0]",
    "https://169.254.169.254",
    "https://169.254.170.2",
    "https://10.0.0.1",
    "https://8.8.8.8",
    "https://1.2.3.4.",
    "https://127.0.0.1.",
    "https://example.com.",
    "https://example..com",
    "https://.example.com",
    "https://-a.com",
    "https://a-.com",
    "https://localhost",
    "https://localhost.",
    "https://foo.localhost",
    "https://host",
    "https://db.internal",
    "https://printer.local",
    "https://metadata.google.internal/",
    "https://metadata.example.com/",
    "https://10.0.0.1.nip.io",
    "https://a.10-0-0-1.example.com",
    "https://127.0.0.1.example.com",
    "https://www.169.254.169.254.example.org",
    "https://localtest.me",
    "https://a.lvh.me",
    "https://x.sslip.io",
    "https://①②⑦.⓪.⓪.①",
    "https://127。0。0。1",
    "https://１２７.0.0.1",
    "https://ｅxample.com",
    "https://exаmple.com",
    "https://example。com",
    "https://example.com\\@evil.com",
    "https://example.com\\.evil.com",
    "https://example.com /",
    "https:// example.com",
    "https://exam ple.com",
    " https://example.com",
    "https://example.com\n",
    "https://exa\tmple.com",
    "https://example.com/\u0000",
    "https://example.com/%00",
    "https://example.com/%0d%0aX",
    "https://example.com/%",
    "https://example.com/%g0",
    "https://example.com:0",
    "https://example.com:",
    "https://example.com:65536",
    "https://example.com:080",
    "https://example.com:9001",
    "https://example.com:2773",
    "https://example.com:22",
    "https://example.com:2000",
    "https://example.com:4a",
    "https://example.com:+80",
    "https://example.com:80:80",
    "https://example.com/a b",
    "https://example.com/\"",
    "https://example.com/<x>",
    "https://example.com/ü",
    "https://example.com/#a#b",
    "https://xn--",
    "https://xn--a",
    "https://xn--abc.com",
    "https://xn--127-.com",
    "https://a.123",
    "https://a.0x1",
    "https://a.1e1",
    "https://ex%61mple.com",
    "https://example.com%2eevil.com",
    "https://example.com%00.evil.com",
    "https://[example.com]",
    "https://169.254.43518",
    "https://0251.0376.0251.0376",
    "h\u200Bttps://example.com",
    "https://exam\u00ADple.com",
    "javascript://example.com/%0aalert(1)",
    "https://kubernetes.default.svc",
    "https://a.onion",
    "https://a_.test",
    "https://x.in-addr.arpa",
    "https://example.com/|a",
    "https://example.com/{a}",
    "https://example.com/^",
    "https://example.com/`"
  };

  SafeUrlTest() {
    super(GOOD, BAD);
  }

  @Override
  boolean isValid(@Nullable String value) {
    return SafeUrlCheck.isUrl(value, SCHEMES, ANY, PORTS);
  }

  @Test
  void hosts_listed_onlyThosePass() {
    String[] hosts = {"api.example.com", "*.example.org", "db.internal", "127.0.0.1", "localhost"};
    for (String good :
        new String[] {
          "https://api.example.com/x",
          "https://API.example.com",
          "https://a.example.org",
          "https://a.b.example.org",
          "https://db.internal/",
          "https://localhost/"
        }) {
      assertTrue(SafeUrlCheck.isUrl(good, SCHEMES, hosts, PORTS), good);
    }
    for (String bad :
        new String[] {
          "https://example.com",
          "https://example.org",
          "https://.example.org",
          "https://aexample.org",
          "https://api.example.com.evil.com",
          "https://evil.com/api.example.com",
          "https://evil.com#.example.org",
          "https://127.0.0.1",
          "https://xapi.example.com",
          "https://api.example.com:25",
          "https://a.example.org.",
          "http://api.example.com"
        }) {
      assertEquals(false, SafeUrlCheck.isUrl(bad, SCHEMES, hosts, PORTS), bad);
    }
  }

  @Test
  void ports_listed_onlyThosePass() {
    int[] ports = {8443};
    assertTrue(SafeUrlCheck.isUrl("https://example.com:8443/", SCHEMES, ANY, ports));
    assertTrue(SafeUrlCheck.isUrl("https://example.com/", SCHEMES, ANY, ports));
    assertEquals(false, SafeUrlCheck.isUrl("https://example.com:8444/", SCHEMES, ANY, ports));
  }

  @Test
  void scheme_thatReadsFiles_isRefusedThoughListed() {
    String[] schemes = {"file", "gopher", "jar", "https"};
    assertEquals(false, SafeUrlCheck.isUrl("file://a.example.com/x", schemes, ANY, PORTS));
    assertEquals(false, SafeUrlCheck.isUrl("gopher://a.example.com/x", schemes, ANY, PORTS));
  }

  @Test
  void url_longerThanItsBound_isRefused() {
    assertEquals(false, isValid("https://example.com/" + "a".repeat(2048)));
  }
}
