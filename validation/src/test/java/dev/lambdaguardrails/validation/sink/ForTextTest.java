// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.sink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lambdaguardrails.failure.Refusal;
import dev.lambdaguardrails.validation.internal.Characters;
import jakarta.mail.internet.MimeUtility;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

/**
 * XPath literals, patterns of LIKE, lines of a log, headers of mail: read back by their readers.
 */
class ForTextTest {
  @Test
  void xpath_evaluated_isTheText() throws Exception {
    RandomStrings random = new RandomStrings(1);
    XPath xpath = XPathFactory.newInstance().newXPath();
    for (int round = 0; round < 3000; round++) {
      String value = random.wellFormed();
      String read =
          xpath.evaluate(
              "string(" + ForXPath.literal(value) + ')', new InputSource(new StringReader("<a/>")));
      assertEquals(value, read);
    }
  }

  @Test
  void xpath_bothQuotes_areJoined() {
    assertEquals("'a'", ForXPath.literal("a"));
    assertEquals("\"a'b\"", ForXPath.literal("a'b"));
    assertEquals("concat('a\"b',\"'c\")", ForXPath.literal("a\"b'c"));
  }

  @Test
  void like_inADatabase_matchesTheTextAlone() throws Exception {
    RandomStrings random = new RandomStrings(2);
    try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:");
        PreparedStatement like =
            connection.prepareStatement("select cast(? as varchar) like ? escape '!'")) {
      for (int round = 0; round < 5000; round++) {
        String value = random.wellFormed();
        String pattern = ForSql.like(value, '!');
        assertTrue(matches(like, value, pattern), value);
        String other = random.wellFormed();
        assertEquals(value.equals(other), matches(like, other, pattern));
        assertTrue(matches(like, value + "tail", pattern + '%'));
      }
    }
  }

  private static boolean matches(PreparedStatement like, String value, String pattern)
      throws java.sql.SQLException {
    like.setString(1, value);
    like.setString(2, pattern);
    try (ResultSet result = like.executeQuery()) {
      result.next();
      return result.getBoolean(1);
    }
  }

  @Test
  void like_escapeThatIsAWildcard_isTheFunctionsFault() {
    assertThrows(IllegalArgumentException.class, () -> ForSql.like("a", '%'));
    assertThrows(IllegalArgumentException.class, () -> ForSql.like("a", '_'));
    String value = "plain";
    assertSame(value, ForSql.like(value, '!'));
  }

  @Test
  void log_anyText_isOneSeenLineAndReadBack() {
    RandomStrings random = new RandomStrings(3);
    for (int round = 0; round < 20_000; round++) {
      String value = random.any();
      String line = ForLog.line(value);
      assertTrue(line.codePoints().noneMatch(Characters::isUnfitForNames));
      assertEquals(value, readBack(line));
    }
    String value = "Zo\u00eb was here";
    assertSame(value, ForLog.line(value));
    assertEquals("a\\u000aINFO forged\\u001b", ForLog.line("a\nINFO forged\u001b"));
    assertEquals("\\\\u000a", ForLog.line("\\u000a"));
    assertEquals("\\ud800", ForLog.line("\ud800"));
  }

  private static String readBack(String line) {
    Matcher escape = Pattern.compile("\\\\(\\\\|u([0-9a-f]{4}))").matcher(line);
    StringBuilder out = new StringBuilder();
    int from = 0;
    while (escape.find()) {
      out.append(line, from, escape.start());
      String digits = escape.group(2);
      out.append(digits == null ? '\\' : (char) Integer.parseInt(digits, 16));
      from = escape.end();
    }
    return out.append(line, from, line.length()).toString();
  }

  @Test
  void mail_textWithoutControls_isReadBackByTheMailLibrary() throws Exception {
    RandomStrings random = new RandomStrings(4);
    for (int round = 0; round < 10_000; round++) {
      String value = unprintable(random.wellFormed()) ? "x" : random.wellFormed();
      if (unprintable(value)) {
        continue;
      }
      String header = ForMail.header(value);
      assertTrue(header.chars().allMatch(c -> c >= 0x20 && c < 0x7F));
      assertEquals(value, MimeUtility.decodeText(header));
    }
    String value = "Your order #12";
    assertSame(value, ForMail.header(value));
    String longer = "\u00e4\ud83d\ude00".repeat(200);
    assertEquals(longer, MimeUtility.decodeText(ForMail.header(longer)));
    for (String word : ForMail.header(longer).split(" ", -1)) {
      assertTrue(word.length() <= 75);
    }
  }

  private static boolean unprintable(String value) {
    return value
        .codePoints()
        .anyMatch(
            c -> Characters.isControl(c) || Characters.isSeparator(c) || Characters.isNone(c));
  }

  @Test
  void mail_lineBreak_isRefused() {
    for (String value : new String[] {"a\nBcc: b", "a\rb", "a\0", "a\u2028b", "\ud800", "\u0085"}) {
      Refusal refusal = assertThrows(Refusal.class, () -> ForMail.header(value));
      assertEquals("unsafe-for-sink", refusal.code());
    }
  }
}
