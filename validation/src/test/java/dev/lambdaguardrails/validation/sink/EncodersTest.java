// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.sink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.io.StringReader;
import java.net.URI;
import java.util.function.UnaryOperator;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.owasp.encoder.Encode;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** The doors that OWASP Java Encoder stands behind: its bytes, and what parsers read of them. */
class EncodersTest {
  private static final int ROUNDS = 20_000;

  @Test
  void doors_anyText_areTheEncodersByteForByte() {
    RandomStrings random = new RandomStrings(1);
    for (int round = 0; round < ROUNDS; round++) {
      String value = random.any();
      assertEquals(Encode.forHtmlContent(value), ForHtml.text(value));
      assertEquals(Encode.forHtmlAttribute(value), ForHtml.attribute(value));
      assertEquals(Encode.forJavaScript(value), ForJavaScript.literal(value));
      assertEquals(Encode.forCssString(value), ForCss.string(value));
      assertEquals(Encode.forCssUrl(value), ForCss.url(value));
      assertEquals(Encode.forUriComponent(value), ForUrl.component(value));
    }
  }

  @Test
  void doors_nothingToDo_returnTheSameInstance() {
    String value = "nothing123";
    assertSame(value, ForHtml.text(value));
    assertSame(value, ForHtml.attribute(value));
    assertSame(value, ForJavaScript.literal(value));
    assertSame(value, ForCss.string(value));
    assertSame(value, ForCss.url(value));
    assertSame(value, ForUrl.component(value));
  }

  @Test
  void html_parsed_givesTheTextBack() throws Exception {
    RandomStrings random = new RandomStrings(2);
    for (int round = 0; round < 4000; round++) {
      // What XML, and with it this parser, cannot hold is replaced by the encoder.
      String value = legal(random.wellFormed());
      String document = "<a b=\"" + ForHtml.attribute(value) + "\">" + ForHtml.text(value) + "</a>";
      Element read =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(new InputSource(new StringReader(document)))
              .getDocumentElement();
      assertEquals(value, read.getTextContent());
      assertEquals(value, read.getAttribute("b"));
    }
  }

  @Test
  void url_parsed_givesTheTextBack() throws Exception {
    RandomStrings random = new RandomStrings(3);
    for (int round = 0; round < ROUNDS; round++) {
      String value = random.wellFormed();
      URI uri = new URI("https://a.example/" + ForUrl.component(value) + "?x=y");
      assertEquals('/' + value, uri.getPath());
      assertEquals("x=y", uri.getRawQuery());
    }
  }

  @Test
  void javaScript_unescaped_givesTheTextBack() {
    same(ForJavaScript::literal, EncodersTest::javaScript);
  }

  @Test
  void css_unescaped_givesTheTextBack() {
    RandomStrings random = new RandomStrings(5);
    for (int round = 0; round < ROUNDS; round++) {
      // CSS has no NUL and no lone surrogate; the encoder writes an underscore for them.
      String value = random.wellFormed().replace('\0', 'x');
      assertEquals(noncharacters(value), css(ForCss.string(value)));
    }
  }

  private static void same(UnaryOperator<String> door, UnaryOperator<String> parser) {
    RandomStrings random = new RandomStrings(4);
    for (int round = 0; round < ROUNDS; round++) {
      String value = random.any();
      assertEquals(value, parser.apply(door.apply(value)));
    }
  }

  private static String legal(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints()
        .filter(c -> (c >= 0x20 && c < 0x7F) || (c >= 0xA0 && c < 0xD800) || c > 0xFFFF)
        .filter(c -> (c & 0xFFFE) != 0xFFFE)
        .forEach(out::appendCodePoint);
    return out.toString();
  }

  private static String noncharacters(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              boolean none = (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
              out.appendCodePoint(none ? '_' : c);
            });
    return out.toString();
  }

  /** ECMAScript's EscapeSequence: the hexadecimal, the Unicode and the single escapes. */
  private static String javaScript(String literal) {
    StringBuilder out = new StringBuilder();
    for (int at = 0; at < literal.length(); at++) {
      char character = literal.charAt(at);
      if (character != '\\') {
        assertEquals(-1, "'\"\n\r\u2028\u2029".indexOf(character));
        out.append(character);
        continue;
      }
      char kind = literal.charAt(++at);
      int digits = kind == 'x' ? 2 : kind == 'u' ? 4 : 0;
      int simple = "bfnrtv0".indexOf(kind);
      if (digits > 0) {
        out.append((char) Integer.parseInt(literal.substring(at + 1, at + 1 + digits), 16));
        at += digits;
      } else {
        out.append(simple < 0 ? kind : "\b\f\n\r\t\u000b\0".charAt(simple));
      }
    }
    return out.toString();
  }

  /** An escape of CSS: one to six digits and one blank behind them, or the character itself. */
  private static String css(String string) {
    StringBuilder out = new StringBuilder();
    for (int at = 0; at < string.length(); at++) {
      char character = string.charAt(at);
      if (character != '\\') {
        assertEquals(-1, "'\"\n\r\f".indexOf(character));
        out.append(character);
        continue;
      }
      int end = at + 1;
      while (end < string.length()
          && end - at <= 6
          && dev.lambdaguardrails.validation.internal.Characters.hex(string.charAt(end)) >= 0) {
        end++;
      }
      out.appendCodePoint(Integer.parseInt(string.substring(at + 1, end), 16));
      at = end < string.length() && string.charAt(end) == ' ' ? end : end - 1;
    }
    return out.toString();
  }
}
