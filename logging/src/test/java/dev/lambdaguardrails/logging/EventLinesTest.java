// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.logging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Logger;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines of single events: names, types, exceptions, redaction, and what cannot be written. */
class EventLinesTest {
  private final Lines lines = new Lines();
  private final Logger logger = lines.logger("com.acme.Orders");

  @Test
  void line_fields_standInTheirOrder() {
    logger.atInfo().addKeyValue("a", 1).setCause(new Exception("x")).log("m");
    List<String> names = new ArrayList<>();
    lines.one().fieldNames().forEachRemaining(names::add);
    assertEquals(
        List.of(
            "level",
            "timestamp",
            "message",
            "logger",
            "service",
            "function_name",
            "function_version",
            "exception",
            "a"),
        names);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "level", "timestamp", "message", "logger", "service", "function_name", "function_version",
        "cold_start", "request_id", "correlation_id", "trace_id", "tenant_id", "exception",
            "fields_left_out",
        "_aws", "Level", "MESSAGE"
      })
  void name_reserved_isNeitherOverwrittenNorDoubledNorLost(String name) {
    lines.mdc.put(name, "of the MDC");
    logger.atWarn().addKeyValue(name, "first").addKeyValue(name, "second").log("m");
    String line = lines.taken();
    JsonNode node = Lines.parse(line);
    assertEquals("WARN", node.get("level").textValue());
    assertEquals("m", node.get("message").textValue());
    assertEquals("first", node.get(name + "_").textValue());
    assertEquals("second", node.get(name + "__").textValue());
    assertEquals("of the MDC", node.get(name + "___").textValue());
  }

  @ParameterizedTest
  @ValueSource(strings = {"007", ".5", "1e5", "-", "NaN", "true", "null", "\u0661", "0x10", "{}"})
  void text_thatLooksLikeAnother_staysAText(String text) {
    lines.mdc.put("mdc", text);
    logger.atInfo().addKeyValue("value", text).log(text);
    JsonNode node = lines.one();
    assertTrue(node.get("mdc").isTextual());
    assertEquals(text, node.get("value").textValue());
    assertEquals(text, node.get("message").textValue());
  }

  @Test
  void number_thatJsonHasNot_isAText() {
    Number own =
        new Number() {
          @Override
          public int intValue() {
            return 0;
          }

          @Override
          public long longValue() {
            return 0;
          }

          @Override
          public float floatValue() {
            return 0;
          }

          @Override
          public double doubleValue() {
            return 0;
          }

          @Override
          public String toString() {
            return "1,\"level\":\"FATAL\"";
          }
        };
    logger
        .atInfo()
        .addKeyValue("nan", Double.NaN)
        .addKeyValue("infinite", Float.NEGATIVE_INFINITY)
        .addKeyValue("own", own)
        .addKeyValue("long", BigInteger.ONE.shiftLeft(1_000_000))
        .addKeyValue("exponent", new BigDecimal("1E+2000000000"))
        .log("m");
    String line = lines.taken();
    assertTrue(line.contains("\"exponent\":1E+2000000000}"), line);
    JsonNode node = Lines.parse(line.replace("1E+2000000000", "1"));
    assertEquals("NaN", node.get("nan").textValue());
    assertEquals("-Infinity", node.get("infinite").textValue());
    assertEquals("1,\"level\":\"FATAL\"", node.get("own").textValue());
    assertEquals("[number too long]", node.get("long").textValue());
  }

  @Test
  void exception_chain_isWhole() {
    Exception root = new IllegalArgumentException("root");
    Exception top = new IllegalStateException("top", new RuntimeException(root));
    top.addSuppressed(new Exception("beside"));
    logger.error("m", top);
    JsonNode exception = lines.one().get("exception");
    assertEquals("java.lang.IllegalStateException", exception.get("type").textValue());
    assertEquals("top", exception.get("message").textValue());
    String frame = exception.get("frames").get(0).textValue();
    assertTrue(frame.matches(".*EventLinesTest\\.exception_chain_isWhole\\(.*:\\d+\\)"), frame);
    assertEquals("beside", exception.get("suppressed").get(0).get("message").textValue());
    JsonNode cause = exception.get("cause").get("cause");
    assertEquals("root", cause.get("message").textValue());
    assertTrue(cause.get("more_frames").intValue() > 0);
  }

  @Test
  void exception_thatHoldsItself_ends() {
    Exception first = new Exception("first");
    Exception second = new Exception("second", first);
    first.initCause(second);
    first.addSuppressed(second);
    logger.error("m", first);
    JsonNode exception = lines.one().get("exception");
    assertTrue(exception.get("cause").get("cause").get("cyclic").booleanValue());
  }

  @Test
  void exception_ofManyCausesAndSuppressed_isCutAndSaysSo() {
    Exception deep = new Exception("0");
    for (int at = 1; at < 200; at++) {
      deep = new Exception(String.valueOf(at), deep);
    }
    for (int at = 0; at < 200; at++) {
      deep.addSuppressed(new Exception("x".repeat(2_000)));
    }
    logger.error("m", deep);
    String line = lines.taken();
    assertTrue(line.length() < 256 * 1024);
    assertEquals(2, line.split("\\{\"cut\":true}", -1).length - 1);
    Lines.parse(line);
  }

  @Test
  void value_thatHoldsItselfOrIsLong_isCut() {
    List<Object> self = new ArrayList<>();
    self.add(self);
    Map<String, Object> map = new LinkedHashMap<>();
    for (int at = 0; at < 200; at++) {
      map.put("k" + at, "v");
    }
    map.put("self", map);
    logger.atInfo().addKeyValue("self", self).addKeyValue("map", map).log("m");
    JsonNode node = lines.one();
    assertEquals(101, node.get("map").size());
    assertEquals("[truncated]", node.get("map").get("...").textValue());
    assertTrue(node.get("self").toString().contains("...[truncated]"));
  }

  @Test
  void value_whoseOwnMethodFails_isToldAndTheRestIsWritten() {
    List<String> broken =
        new AbstractList<>() {
          @Override
          public String get(int index) {
            if (index == 0) {
              return "first";
            }
            throw new IllegalStateException("canary");
          }

          @Override
          public int size() {
            return 3;
          }
        };
    logger.atInfo().addKeyValue("broken", broken).addKeyValue("after", 1).log("m");
    JsonNode node = lines.one();
    assertEquals("[FAILED to read the value]", node.get("broken").textValue());
    assertEquals(1, node.get("after").intValue());
    assertFalse(node.toString().contains("canary"));
  }

  @Test
  void value_whoseTextLogs_makesALineOfItsOwn() {
    Object logs =
        new Object() {
          @Override
          public String toString() {
            logger.info("inner");
            return "outer";
          }
        };
    logger.atInfo().addKeyValue("value", logs).log("m");
    List<JsonNode> all = lines.all();
    assertEquals("inner", all.get(0).get("message").textValue());
    assertEquals("outer", all.get(1).get("value").textValue());
  }

  @Test
  void value_whoseTextLogsItself_ends() {
    Object logs =
        new Object() {
          @Override
          public String toString() {
            logger.atInfo().addKeyValue("value", this).log("again");
            return "done";
          }
        };
    logger.atInfo().addKeyValue("value", logs).log("m");
    assertEquals(4, lines.all().size());
  }

  @Test
  void field_namedLikeASecret_isRedactedAlsoInside() {
    Map<String, Object> inner = Map.of("token", "tt-1", "id", 7);
    lines.mdc.put("sessionId", "tt-2");
    logger.atInfo().addKeyValue("password", 12345).addKeyValue("user", List.of(inner)).log("m");
    String line = lines.taken();
    assertFalse(line.contains("tt-") || line.contains("12345"), line);
    JsonNode node = Lines.parse(line);
    assertEquals("[REDACTED:name]", node.get("sessionId").textValue());
    assertEquals("[REDACTED:name]", node.get("user").get(0).get("token").textValue());
    assertEquals(7, node.get("user").get(0).get("id").intValue());
  }

  @Test
  void liveValue_whereverItStands_isRedacted() {
    String secret = "hunter2\n\"2";
    lines.live.register(secret);
    lines.live.register("12345678");
    lines.mdc.put("mdc " + secret, "in " + secret);
    lines
        .logger("log." + secret)
        .atError()
        .addKeyValue("key " + secret, Map.of("a " + secret, List.of(secret)))
        .addKeyValue("number", 912345678L)
        .addKeyValue("json", "{\"x\":\"hunter2\\n\\\"2\"}")
        .setCause(new Exception(secret, new Exception("b " + secret)))
        .log("split {}2", "hunter2\n\"");
    String line = lines.taken();
    assertFalse(line.contains("hunter2"), line);
    assertEquals("9[REDACTED:secret]", Lines.parse(line).get("number").textValue());
  }

  @Test
  void fields_tooMany_areCounted() {
    var builder = logger.atInfo();
    for (int at = 0; at < 150; at++) {
      builder = builder.addKeyValue("same", at);
    }
    builder.log("m");
    JsonNode node = lines.one();
    assertEquals(50, node.get("fields_left_out").intValue());
    assertEquals(7 + 100 + 1, node.size());
  }
}
