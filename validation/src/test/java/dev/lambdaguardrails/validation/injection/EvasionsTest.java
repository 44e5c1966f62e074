// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.injection;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Attacks stay attacks, however they are spelled. */
class EvasionsTest {
  private static final InjectionDetector DETECTOR = InjectionDetector.of(Sensitivity.DEFAULT);

  @Test
  void attacks_plain_areSeen() {
    assertSeen(UnaryOperator.identity());
  }

  @Test
  void attacks_percentEncoded_areSeenAtEachDepth() {
    assertSeen(EvasionsTest::percent);
    assertSeen(text -> again(percent(text)));
    assertSeen(text -> again(again(percent(text))));
    assertSeen(text -> percentAll(text));
  }

  @Test
  void attacks_encodedByEntities_areSeen() {
    assertSeen(text -> each(text, c -> "&#" + (int) c + ";"));
    assertSeen(text -> each(text, c -> "&#x" + Integer.toHexString(c) + ";"));
    assertSeen(text -> each(text, c -> "&#0000" + (int) c));
    assertSeen(
        text ->
            text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&apos;"));
  }

  @Test
  void attacks_escapedForScripts_areSeen() {
    assertSeen(text -> each(text, c -> String.format(Locale.ROOT, "\\u%04x", (int) c)));
    assertSeen(text -> each(text, c -> String.format(Locale.ROOT, "\\x%02x", (int) c)));
    assertSeen(text -> each(text, c -> "\\u{" + Integer.toHexString(c) + "}"));
    assertSeen(text -> each(text, c -> String.format(Locale.ROOT, "\\%06x", (int) c)));
  }

  @Test
  void attacks_inPercentU_areSeen() {
    assertSeen(text -> each(text, c -> String.format(Locale.ROOT, "%%u%04x", (int) c)));
    assertSeen(
        text ->
            each(text, c -> c > ' ' ? String.format(Locale.ROOT, "%%uff%02x", c - 0x20) : "%20"));
  }

  @Test
  void attacks_inOverlongUtf8_areSeen() {
    assertSeen(
        text ->
            each(
                text,
                c ->
                    String.format(
                        Locale.ROOT, "%%%02x%%%02x", 0xc0 | (c >> 6), 0x80 | (c & 0x3f))));
    assertSeen(
        text ->
            each(
                text,
                c ->
                    String.format(
                        Locale.ROOT, "%%e0%%%02x%%%02x", 0x80 | (c >> 6), 0x80 | (c & 0x3f))));
  }

  @Test
  void attacks_inFullWidth_areSeen() {
    assertSeen(text -> each(text, c -> c > ' ' ? String.valueOf((char) (c + 0xfee0)) : "\u3000"));
    assertSeen(
        text ->
            each(text, c -> Character.isLetter(c) || c == ' ' ? "" + c : "" + (char) (c + 0xfee0)));
  }

  @Test
  void attacks_withNuls_areSeen() {
    assertSeen(text -> each(text, c -> c + "\0"));
    assertSeen(text -> '\0' + text + '\0');
    assertSeen(text -> "%00" + percent(text) + "%00");
  }

  @Test
  void attacks_withInvisibleCharacters_areSeen() {
    assertSeen(text -> each(text, c -> Character.isLetter(c) ? c + "\u200b" : "" + c));
    assertSeen(text -> each(text, c -> c + "\u2060"));
    assertSeen(text -> each(text, c -> "\ufeff" + c));
    assertSeen(text -> each(text, c -> c + "\u00ad"));
  }

  @Test
  void attacks_inMixedCase_areSeen() {
    assertSeen(
        text -> {
          StringBuilder mixed = new StringBuilder();
          for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            // The prototype's name has one spelling, as the operators of a query do.
            boolean fixed = text.contains("__proto__") || text.contains("$ne");
            mixed.append(i % 2 == 0 && !fixed ? Character.toUpperCase(c) : c);
          }
          return mixed.toString();
        });
  }

  @Test
  void sql_withCommentsForBlanks_isSeen() {
    for (String attack : Attacks.ALL.subList(0, 5)) {
      for (String blank :
          List.of("/**/", "/*x y*/", "/*!50000*/", "\t", "\n", "\u000b", "\u00a0")) {
        String hidden =
            attack.replaceAll(" (?!$)", java.util.regex.Matcher.quoteReplacement(blank));
        assertTrue(
            seen(hidden), () -> hidden.replace("\u000b", "<VT>").replace("\u00a0", "<NBSP>"));
      }
    }
  }

  private static boolean seen(String text) {
    return !DETECTOR.inspect(text).isEmpty();
  }

  private static void assertSeen(UnaryOperator<String> disguise) {
    List<String> missed = new ArrayList<>();
    for (String attack : Attacks.ALL) {
      String hidden = disguise.apply(attack);
      if (!seen(hidden)) {
        missed.add(hidden);
      }
    }
    assertTrue(missed.size() * 20 <= Attacks.ALL.size(), () -> "not seen: " + missed);
  }

  private static String percent(String text) {
    StringBuilder out = new StringBuilder();
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      boolean plain = Character.isLetterOrDigit(b);
      out.append(plain ? String.valueOf((char) b) : String.format(Locale.ROOT, "%%%02x", b));
    }
    return out.toString();
  }

  private static String percentAll(String text) {
    return each(text, c -> String.format(Locale.ROOT, "%%%02X", (int) c));
  }

  private static String again(String text) {
    return text.replace("%", "%25");
  }

  private static String each(String text, java.util.function.Function<Character, String> spelled) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      out.append(spelled.apply(text.charAt(i)));
    }
    return out.toString();
  }
}
