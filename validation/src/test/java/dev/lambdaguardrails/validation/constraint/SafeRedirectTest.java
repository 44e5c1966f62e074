// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.constraint;

import org.jspecify.annotations.Nullable;

/** Where a browser may be sent. */
class SafeRedirectTest extends TextCheckContract {
  private static final String[] HOSTS = {"www.example.com", "*.example.org"};
  private static final String[] GOOD = {
    "/",
    "/a",
    "/a/b",
    "/a/",
    "/a?next=/b",
    "/a?u=https://evil.com",
    "/a#x",
    "/?a=b",
    "/a%20b",
    "/a.b/..c",
    "/x;v=1",
    "https://www.example.com",
    "https://www.example.com/a?b#c",
    "https://a.example.org:443/",
    "/a/b.html?x[]=1"
  };
  private static final String[] BAD = {
    "",
    "a",
    "?a",
    "#a",
    "//evil.com",
    "///evil.com",
    "/\\evil.com",
    "\\\\evil.com",
    "/\\/evil.com",
    "/%5cevil.com",
    "/%2fevil.com",
    "/%2Fevil.com",
    "/a//evil.com",
    "/.//evil.com",
    "/..//evil.com",
    "/../a",
    "/a/../b",
    "/a/..",
    "/./a",
    "/%2e%2e/a",
    "/.%2e/a",
    "/..;/a",
    "/;/a",
    "/\tevil.com",
    "/\n/evil.com",
    "/a\r\nX: y",
    "/%0d%0aX:y",
    "/%00",
    "/a b",
    "/a\u2028",
    "/ü",
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "data:text/html,x",
    "https://evil.com",
    "http://www.example.com",
    "https://www.example.com.evil.com",
    "https://www.example.com@evil.com",
    "https://www.example.com\\@evil.com",
    "https:/\\evil.com",
    "https:evil.com",
    "https:///evil.com",
    "https://www.example.com:8443/",
    "https://www.example.com//x",
    " /a",
    "/a ",
    "\u00a0/a",
    "/%252fevil.com",
    "/\u2215evil.com",
    "／／evil.com",
    "https://example.org",
    "/|",
    "/a/%2e",
    "//",
    "/\""
  };

  SafeRedirectTest() {
    super(GOOD, BAD);
  }

  @Override
  boolean isValid(@Nullable String value) {
    return SafeRedirectCheck.isRedirect(value, HOSTS);
  }
}
