// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.sink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lambdaguardrails.validation.constraint.SafeHtmlCheck;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SanitizedHtmlTest {
  @Test
  void html_thatActs_losesWhatActs() {
    for (String attack :
        new String[] {
          "<script>alert(1)</script>",
          "<img src=x onerror=alert(1)>",
          "<p onclick=alert(1)>a</p>",
          "<a href='javascript:alert(1)'>a</a>",
          "<a href='jav&#x09;ascript:alert(1)'>a</a>",
          "<iframe src=//evil.example>",
          "<svg/onload=alert(1)>",
          "<math><mi xlink:href='data:x'>",
          "<style>*{x:expression(1)}</style>",
          "<form action=//evil.example><input name=p>",
          "<object data=x></object>",
          "<base href=//evil.example>",
          "<b style='background:url(//evil.example)'>a</b>"
        }) {
      SanitizedHtml clean = SanitizedHtml.of(attack);
      assertFalse(clean.isUntouched(), attack);
      assertFalse(SafeHtmlCheck.isSafe(attack), attack);
      String lower = clean.toString().toLowerCase(java.util.Locale.ROOT);
      for (String active :
          new String[] {
            "script", "onerror", "onclick", "onload", "style", "evil.example", "<svg"
          }) {
        assertFalse(lower.contains(active), attack);
      }
    }
  }

  @Test
  void html_thatFormats_isKept() {
    for (String harmless :
        new String[] {"", "a < b & c", "<p>Hello <b>you</b></p>", "<ul><li>a</li></ul>"}) {
      assertTrue(SanitizedHtml.of(harmless).isUntouched(), harmless);
    }
    String link = "<a href=\"https://example.com/\">a</a>";
    assertEquals(
        "<a href=\"https://example.com/\" rel=\"nofollow\">a</a>",
        SanitizedHtml.of(link).toString());
    assertTrue(SafeHtmlCheck.isSafe(link));
    assertTrue(SafeHtmlCheck.isSafe(null));
  }

  @Test
  void html_nestedDeep_takesNoLongerThanItsLength() {
    assertTimeoutPreemptively(
        Duration.ofSeconds(20), () -> SanitizedHtml.of("<b><p>".repeat(40_000)).length());
  }
}
