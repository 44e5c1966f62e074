// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.constraint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a value for one line may hold. */
class HeaderValueTest extends TextCheckContract {
  private static final String[] GOOD = {
    "",
    "abc",
    "text/html; charset=utf-8",
    "a\tb",
    "W/\"67ab43\"",
    "Mon, 23 Nov 2026 08:00:00 GMT",
    "attachment; filename=\"a b.pdf\"",
    "C:\\new\\report",
    "\\nAA",
    "100%",
    "50%0 x",
    "a=1&b=2",
    "&#39;quoted&#39;",
    "0x0A",
    "Plzeň: pivo",
    "Léčba: x",
    "跟不上",
    "上海: x",
    "Dvořák",
    "Москва",
    "HTTP/1.1",
    "Upgrade: h2c",
    "1.1 vegur",
    "Mozilla/5.0 (X11; Linux x86_64) Foo/1.0",
    "/search?q=a%20b%2Fc",
    "meta http-equiv",
    "GET",
    "e&n; x",
    "Łódź",
    "😀"
  };
  private static final String[] BAD = {
    "a\nb",
    "a\rb",
    "a\r\nX: y",
    "\u0000",
    "a\u000bb",
    "a\u0085",
    "a\u2028b",
    "a\u2029",
    "\u007f",
    "a\u001b[0m",
    "\uD800",
    "\uFFFF",
    "a%0ab",
    "a%0Db",
    "%0d%0aSet-Cookie:x",
    "%250a",
    "%25250a",
    "%2525250a",
    "%252525250a",
    "%%0a0a",
    "%25%30%61",
    "%u000a",
    "%U000D",
    "%u2028",
    "%c0%8a",
    "%c0%8d",
    "%e0%80%8a",
    "%E5%98%8A%E5%98%8DSet-Cookie:x",
    "\u560a\u560dSet-Cookie:x",
    "\u010aX-A: b",
    "%00",
    "\\r\\n",
    "x\\nSet-Cookie: a",
    "\\x0aX",
    "\\u000dX",
    "\\u{a}",
    "&#10;",
    "&#x0A;",
    "&#0000010",
    "&#13X",
    "&NewLine;",
    "0x0d0x0a",
    "GET /admin HTTP/1.1",
    "HTTP/1.1 200 OK",
    "<META HTTP-EQUIV=refresh>",
    "&lt;meta http-equiv",
    "x%20HTTP-x%0d",
    "%e2%80%a8",
    "%C2%85",
    "&#8232;"
  };

  HeaderValueTest() {
    super(GOOD, BAD);
  }

  @Override
  boolean isValid(@Nullable String value) {
    return HeaderValueCheck.isHeaderValue(value, false);
  }

  @Test
  void asciiOnly_other_isRefused() {
    assertTrue(HeaderValueCheck.isHeaderValue("a b\t~", true));
    assertEquals(false, HeaderValueCheck.isHeaderValue("\u00e4", true));
    assertEquals(false, HeaderValueCheck.isHeaderValue("\ud83d\ude00", true));
  }

  @Test
  void value_longerThanItsBound_isRefused() {
    assertTrue(isValid("a".repeat(4096)));
    assertEquals(false, isValid("a".repeat(4097)));
  }
}
