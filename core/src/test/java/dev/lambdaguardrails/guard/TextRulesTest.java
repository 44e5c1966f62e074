// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lambdaguardrails.Redactions;
import dev.lambdaguardrails.failure.Misconfiguration;
import dev.lambdaguardrails.internal.answer.HeaderField;
import dev.lambdaguardrails.testing.FakeContext;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The small grammars, each over everything that it can be given. */
class TextRulesTest {
  // LogText

  @Test
  void logText_everyCodeUnit_isKeptOrEscaped() {
    for (int unit = 0; unit <= 0xFFFF; unit++) {
      String text = "a" + (char) unit + "b";
      boolean control = Character.getType(unit) == Character.CONTROL && unit != '\t';
      boolean separator =
          Character.getType(unit) == Character.LINE_SEPARATOR
              || Character.getType(unit) == Character.PARAGRAPH_SEPARATOR;
      if (control || separator) {
        String escape = "0000" + Integer.toHexString(unit);
        assertEquals("a\\u" + escape.substring(escape.length() - 4) + "b", LogText.oneLine(text));
      } else {
        assertSame(text, LogText.oneLine(text));
      }
    }
  }

  @Test
  void logText_severalBreaks_areAllEscaped() {
    assertEquals("\\u000a\\u000da\\u2028", LogText.oneLine("\n\ra\u2028"));
  }

  // Redactions

  @Test
  void redactions_nothingRegisteredInTheText_isTheSameInstance() {
    Redactions redactions = new Redactions();
    String text = "a line without it";
    assertSame(text, redactions.redact(text));
    redactions.register("hunter22");
    assertSame(text, redactions.redact(text));
  }

  @Test
  void redactions_everyOccurrence_isReplaced() {
    Redactions redactions = new Redactions();
    redactions.register("hunter22");
    redactions.register("hunter22");
    assertEquals("[REDACTED][REDACTED]x", redactions.redact("hunter22hunter22x"));
  }

  @Test
  void redactions_valueThatHoldsAnother_goesAsAWhole() {
    Redactions redactions = new Redactions();
    redactions.register("hunter22");
    redactions.register("hunter22-and-more");
    redactions.register("a-hunter22");
    assertEquals("[REDACTED] [REDACTED]", redactions.redact("hunter22-and-more hunter22"));
  }

  @Test
  void redactions_shortValue_isNotRegistered() {
    Redactions redactions = new Redactions();
    redactions.register("1234567");
    assertEquals("1234567", redactions.redact("1234567"));
    redactions.register("12345678");
    assertEquals("[REDACTED]", redactions.redact("12345678"));
  }

  @Test
  void contextLogger_secretAndLineBreak_areTakenOut() {
    Redactions.ofProcess().register("canary-of-the-context-logger");
    FakeContext context = new FakeContext();
    RedactingContext redacting = new RedactingContext(context);
    redacting.getLogger().log("a canary-of-the-context-logger\nforged\n");
    redacting.getLogger().log("b\r\ncanary-of-the-context-logger".getBytes(StandardCharsets.UTF_8));
    assertEquals(
        List.of("a [REDACTED]\\u000aforged\n", "b\\u000d\\u000a[REDACTED]"), context.logged());
  }

  // HeaderField

  @Test
  void headerField_everyCodeUnit_isClassified() {
    Pattern token = Pattern.compile("[!#$%&'*+\\-.^_`|~0-9A-Za-z]");
    for (int unit = 0; unit <= 0xFFFF; unit++) {
      String text = String.valueOf((char) unit);
      assertEquals(token.matcher(text).matches(), HeaderField.isName(text), "name " + unit);
      assertEquals(
          unit == '\t' || (unit >= 0x20 && unit <= 0x7E),
          HeaderField.isValue("a" + text + "b"),
          "value " + unit);
    }
    assertFalse(HeaderField.isName(""));
    assertTrue(HeaderField.isValue(""));
  }

  // CorrelationId

  @Test
  void correlationId_everyCodeUnit_isClassified() {
    Pattern plain = Pattern.compile("[A-Za-z0-9._:-]");
    for (int unit = 0; unit <= 0xFFFF; unit++) {
      String text = String.valueOf((char) unit);
      assertEquals(plain.matcher(text).matches(), CorrelationId.isOne(text), "unit " + unit);
      assertEquals(plain.matcher(text).matches(), CorrelationId.isOne("a" + text), "unit " + unit);
    }
  }

  @Test
  void correlationId_length_isOneToSixtyFour() {
    assertFalse(CorrelationId.isOne(""));
    assertTrue(CorrelationId.isOne("a".repeat(64)));
    assertFalse(CorrelationId.isOne("a".repeat(65)));
  }

  // ContentType

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/json",
        "Application/JSON",
        "application/json;charset=utf-8",
        "application/json; charset=UTF-8",
        "application/json ; charset=\"utf-8\"",
        "application/json;charset=\"UTF-8\"",
        " application/json ",
        "application/vnd.acme.order+json",
        "application/problem+json; charset=utf-8",
        "application/merge-patch+JSON"
      })
  void contentType_json_isJson(String contentType) {
    assertTrue(ContentType.isJson(contentType));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ";",
        "json",
        "text/json",
        "text/plain",
        "application/javascript",
        "application/jsonp",
        "application/json5",
        "application/x-json",
        "application/json-seq",
        "application/json,text/plain",
        "application/json, application/json",
        "application/+json",
        "application/a,b+json",
        "application/a b+json",
        "application/a/b+json",
        "application/a\u0000+json",
        "image/svg+json",
        "application/xml;x=application/json",
        "application/json; charset=utf-16",
        "application/json; charset=iso-8859-1",
        "application/json; charset=",
        "application/json;",
        "application/json; charset=utf-8; charset=utf-16",
        "application/json; charset=utf-7",
        "application/json; boundary=x",
        "application/json charset=utf-8",
        "application /json",
        "application/json\u0000",
        "\u0000application/json",
        "application/json\r\nx: y",
        "multipart/form-data; boundary=application/json",
        "application/x-www-form-urlencoded",
        "*/*",
        "application/\u00e9+json",
        "application/json\u2003"
      })
  void contentType_anythingElse_isNot(String contentType) {
    assertFalse(ContentType.isJson(contentType));
  }

  // Placeholders

  @Test
  void placeholder_setVariable_isPutInItsPlaceOnce() {
    Placeholders placeholders =
        new Placeholders(name -> Map.of("A", "x${B}", "B", "no", "E", "").get(name));
    String plain = "plain $A {A} $";
    assertSame(plain, placeholders.resolve(plain));
    assertEquals("x${B}", placeholders.resolve("${A}"));
    assertEquals("-x${B}-no-", placeholders.resolve("-${A}-${B}-"));
    assertEquals("}no", placeholders.resolve("}${B}"));
  }

  @Test
  void placeholder_unsetEmptyOrOpen_isAMisconfiguration() {
    Placeholders placeholders = new Placeholders(name -> Map.of("A", "a", "E", "").get(name));
    for (String bad : List.of("${NONE}", "${E}", "${}", "${A", "${A}${", "${${A}}")) {
      assertThrows(Misconfiguration.class, () -> placeholders.resolve(bad), bad);
    }
  }
}
