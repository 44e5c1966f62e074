// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.injection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Any string gets a verdict, in time that grows with its length. */
class AnyTextTest {
  private static final InjectionDetector DETECTOR = InjectionDetector.of(Sensitivity.HIGH);

  /** What readers of this kind are slow about: openings without an end, repeated. */
  static final List<String> UNITS =
      List.of(
          "'",
          "\"",
          "`",
          "(",
          "((1",
          "/*",
          "/**/",
          "--",
          "'--",
          "#",
          "' or ",
          "' or 1=",
          "1=1 or ",
          "select ",
          "union select ",
          "(select ",
          "case when ",
          "a.",
          "a,",
          "<",
          "<a ",
          "<a x=",
          "<a x='",
          "<a x=\"",
          "<!--",
          "<![CDATA[",
          "<!doctype ",
          "</",
          "< script",
          "onload=",
          "style=",
          "{",
          "{{",
          "${",
          "${a:",
          "#{",
          "{%",
          "<%",
          "@(",
          "[[",
          "[]",
          "[!",
          "![]+",
          "$",
          "$(",
          "`id`",
          ";",
          "|",
          "& ",
          "; a",
          ";'a",
          "\\",
          "\\u",
          "\\u{",
          "%",
          "%2",
          "%25",
          "%u",
          "%c0",
          "&",
          "&#",
          "&#x",
          "&am",
          "..",
          "../",
          "..\\",
          "/etc/",
          "/hosts",
          ":",
          "://",
          "a://",
          "http://",
          "http://a@",
          "data:",
          "t:",
          ")",
          ")(",
          ")(a=",
          "*)",
          "]",
          "'] ",
          "//*",
          "text()",
          "::",
          "__",
          "__a__",
          "_",
          "-",
          " -e '",
          "\n",
          "\r\n",
          "\r\nA:",
          "\0",
          "\u200b",
          "\uff1c",
          "\ud835",
          "\ud835\udc00",
          "+",
          "a+",
          "eval(",
          "eval (",
          "alert`",
          "a(/**/",
          "*/(",
          "java.",
          "rO0AB",
          "O:1:",
          "$_GET",
          "db.",
          "this.",
          "'||",
          "if(1=",
          "a ",
          "exec ",
          "concat(",
          "char(1)+");

  @Test
  void inspect_anyCharacter_givesAVerdict() {
    StringBuilder all = new StringBuilder();
    for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
      all.appendCodePoint(c);
    }
    assertNotNull(DETECTOR.inspect(all.toString()));
    for (String odd :
        List.of(
            "",
            "\ud800",
            "\udc00",
            "\ud835",
            "a\ud835",
            "\udc00\ud800",
            "\0",
            "\uffff",
            "%",
            "&",
            "\\",
            "&#;",
            "&#x;",
            "%u",
            "\\u{}",
            "\\x",
            "&#99999999999;",
            "\\u{ffffffff}",
            "%f8%ff%ff%ff%ff")) {
      assertNotNull(DETECTOR.inspect(odd));
    }
  }

  @Test
  void inspect_attackCutAnywhere_givesAVerdict() {
    for (String attack : Attacks.ALL) {
      for (int cut = 0; cut <= attack.length(); cut++) {
        assertNotNull(DETECTOR.inspect(attack.substring(cut)));
        assertNotNull(DETECTOR.inspect(attack.substring(0, cut)));
      }
    }
  }

  @Test
  void inspect_randomPieces_giveAVerdict() {
    Random random = new Random(20_261_122);
    for (int round = 0; round < 60_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int pieces = random.nextInt(9); pieces >= 0; pieces--) {
        switch (random.nextInt(4)) {
          case 0 -> text.append(UNITS.get(random.nextInt(UNITS.size())));
          case 1 -> text.append((char) random.nextInt(0x80));
          case 2 -> text.append((char) random.nextInt(0x10000));
          default -> {
            String attack = Attacks.ALL.get(random.nextInt(Attacks.ALL.size()));
            int from = random.nextInt(attack.length());
            text.append(attack, from, from + random.nextInt(attack.length() - from + 1));
          }
        }
      }
      assertNotNull(DETECTOR.inspect(text.toString()));
    }
  }

  @Test
  void inspect_encodedSixtyFourTimes_stopsAfterThreeRounds() {
    String text = "<script>alert(1)</script>";
    StringBuilder percent = new StringBuilder("%");
    for (int i = 0; i < 64; i++) {
      percent.append("25");
    }
    List<Finding> findings = DETECTOR.inspect(text + ' ' + percent + "3cscript%3e");
    assertFalse(findings.isEmpty());
    List<Finding> nested =
        DETECTOR.inspect(percent + "3cscript%25253ealert(1)%2525253c/script%2525253e ;id");
    for (Finding finding : nested) {
      assertTrue(finding.depth() <= 3, finding::toString);
    }
  }

  @Test
  void finding_inAnEncodedValue_saysHowDeep() {
    Finding raw = DETECTOR.inspect("<script>x()</script>").get(0);
    assertEquals(View.RAW, raw.view());
    assertEquals(0, raw.depth());
    Finding twice = DETECTOR.inspect("%253cscript%253ex()%253c/script%253e").get(0);
    assertEquals(View.PERCENT, twice.view());
    assertEquals(2, twice.depth());
    assertFalse(twice.mixed());
    assertTrue(DETECTOR.inspect("%26lt;script%26gt;").get(0).mixed());
  }

  @Test
  void inspect_sixMegabytes_givesAVerdict() {
    assertNotNull(DETECTOR.inspect("a'b\"c<d ".repeat(800_000)));
    assertFalse(DETECTOR.inspect("x".repeat(6_000_000) + "' or 1=1--").isEmpty());
  }
}
