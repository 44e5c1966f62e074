// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.constraint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a text for people may hold. */
class PlainTextTest extends TextCheckContract {
  private static final String[] GOOD = {
    "",
    "Hello",
    "a < b and c > d",
    "1<2",
    "I <3 you",
    "AT&T",
    "R&D; sales",
    "fish & chips",
    "O'Brian",
    "50% of <100",
    "Grüße, Łódź",
    "שלום",
    "پارسی‌زبان",
    "👩‍👩‍👧 ok",
    "🏴󠁧󠁢󠁥󠁮󠁧󠁿 flag",
    "line\nbreak\ttab\r\nend",
    "a <= b",
    "-> <-",
    "e&f;",
    "{{name}}",
    "${x}",
    "if (a<0) { b }"
  };
  private static final String[] BAD = {
    "<b>",
    "</p>",
    "<!--",
    "<?xml",
    "<script",
    "<%= x %>",
    "x <",
    "a<\u200Bscript>",
    "\uFF1Cscript\uFF1E",
    "\uFE64img",
    "<\uFF53cript",
    "<\u00ADb",
    "&lt;",
    "<\u017Fcript>",
    "<\u24E2cript>",
    "<\uD835\uDC2Ccript>",
    "x &amp y",
    "&ltscript",
    "&GT",
    "a&quot b",
    "\uFF06LT",
    "&#60;",
    "&#x3c",
    "\uFF06lt;",
    "&LeftArrow;",
    "\u0000",
    "a\u0007",
    "\u001b[31m",
    "\u0085",
    "\u2028",
    "\u2029",
    "\u202Egpj.exe",
    "\u2066x",
    "\uD800",
    "x\uDC00",
    "\uFFFE",
    "\uFDD0",
    "hi\uDB40\uDC69\uDB40\uDC6E",
    "\u007F",
    "<\u2063\u2063a",
    "<svg/onload=x>",
    "<a:b"
  };

  PlainTextTest() {
    super(GOOD, BAD);
  }

  @Override
  boolean isValid(@Nullable String value) {
    return PlainTextCheck.isPlain(value, false);
  }

  @Test
  void singleLine_breaksAndTabs_areRefused() {
    for (String value : new String[] {"a\nb", "a\rb", "a\tb", "\n"}) {
      assertTrue(PlainTextCheck.isPlain(value, false));
      assertEquals(false, PlainTextCheck.isPlain(value, true));
    }
  }
}
