// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.logging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.spi.LoggingEvent;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import dev.lambdaguardrails.logging.internal.SensitiveNames;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.slf4j.event.KeyValuePair;
import org.slf4j.helpers.MessageFormatter;

/**
 * Hostile events against a strict JSON parser: what goes in comes out, as one object on one line,
 * value by value. {@link HostileLinesTest} asks less of many more. {@code -Dhostile.seed} repeats a
 * run, {@code -Dhostile.events} lengthens it.
 */
class HostileEventsTest {
  private static final String HIDDEN = "[REDACTED:name]";
  private static final String SECRET = "hunter2-\"hunter2\"\\é";
  private static final ch.qos.logback.classic.Level[] LEVELS = {
    ch.qos.logback.classic.Level.TRACE,
    ch.qos.logback.classic.Level.DEBUG,
    ch.qos.logback.classic.Level.INFO,
    ch.qos.logback.classic.Level.WARN,
    ch.qos.logback.classic.Level.ERROR
  };

  private final long seed = Long.getLong("hostile.seed", System.nanoTime());
  private final Random random = new Random(seed);
  private final HostileTexts hostile = new HostileTexts(random);
  private final Lines lines = new Lines();
  private final Redactor redactor = new Redactor(lines.live, lines.redaction);

  /** What a reader may get back of a text. */
  private String back(String text) {
    byte[] units = redactor.text(text).getBytes(StandardCharsets.UTF_16BE);
    return new String(units, StandardCharsets.UTF_16BE);
  }

  private String text() {
    String text = hostile.next();
    return random.nextInt(10) == 0 ? text + SECRET + hostile.next() : text;
  }

  private Object value() {
    return switch (random.nextInt(12)) {
      case 0 -> random.nextInt();
      case 1 -> random.nextLong();
      case 2 -> random.nextBoolean();
      case 3 -> random.nextGaussian() * 1e20;
      case 4 -> new BigInteger(random.nextInt(200), random);
      case 5 -> new BigDecimal(new BigInteger(90, random), random.nextInt(60) - 30);
      case 6 -> List.of(text(), random.nextInt(), List.of(text()));
      case 7 -> Map.of(text() + 'a', random.nextInt(), text() + 'b', text());
      case 8 -> new Object[] {text(), random.nextInt(9)};
      default -> text();
    };
  }

  @Test
  void event_hostile_isOneLineThatParsesBack() {
    lines.live.register(SECRET);
    int events = Integer.getInteger("hostile.events", 20_000);
    for (int at = 0; at < events; at++) {
      try {
        oneEvent();
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError("hostile.seed=" + seed + ", event " + at, e);
      }
    }
  }

  private void oneEvent() {
    String logger = "a" + text().replace('.', '-');
    ch.qos.logback.classic.Level level = LEVELS[random.nextInt(LEVELS.length)];
    String pattern = text();
    Object[] arguments = new Object[random.nextInt(3)];
    for (int at = 0; at < arguments.length; at++) {
      arguments[at] = random.nextBoolean() ? text() : value();
    }
    LoggingEvent event =
        new LoggingEvent(null, lines.logger("x"), level, pattern, thrown(3), arguments);
    event.setLoggerName(logger);
    List<KeyValuePair> pairs = new ArrayList<>();
    for (int count = random.nextInt(4); count > 0; count--) {
      KeyValuePair pair = new KeyValuePair(text(), value());
      pairs.add(pair);
      event.addKeyValuePair(pair);
    }
    Map<String, String> mdc = new HashMap<>();
    for (int count = random.nextInt(3); count > 0; count--) {
      mdc.put(text(), text());
    }
    event.setMDCPropertyMap(mdc);

    lines.logger("ROOT").callAppenders(event);
    String line = lines.taken();
    assertFalse(shows(line), line);
    JsonNode node = Lines.parse(line);

    assertTrue(line.startsWith("{\"level\":\"" + level + "\",\"timestamp\":\""), line);
    assertEquals(level.toString(), node.get("level").textValue());
    String message =
        MessageFormatter.basicArrayFormat(pattern, arguments.length == 0 ? null : arguments);
    assertEquals(back(message), node.get("message").textValue());
    assertEquals(back(logger), node.get("logger").textValue());
    assertEquals("shop", node.get("service").textValue());
    Map<String, @Nullable Object> expected = new LinkedHashMap<>();
    for (KeyValuePair pair : pairs) {
      put(expected, pair.key, pair.value);
    }
    for (Map.Entry<String, String> entry : mdc.entrySet()) {
      put(expected, entry.getKey(), entry.getValue());
    }
    int reserved = node.has("exception") ? 8 : 7;
    assertEquals(event.getThrowableProxy() != null, node.has("exception"));
    assertEquals(reserved + expected.size(), node.size(), line);
    for (Map.Entry<String, @Nullable Object> field : expected.entrySet()) {
      assertValue(field.getValue(), node.get(field.getKey()));
    }
    assertFalse(line.contains("hunter2"), line);
  }

  private void put(Map<String, @Nullable Object> expected, String key, @Nullable Object value) {
    String name = back(key);
    while (FieldNames.isReserved(name) || expected.containsKey(name)) {
      name += "_";
    }
    expected.put(name, SensitiveNames.contains(key) ? HIDDEN : value);
  }

  private void assertValue(@Nullable Object value, JsonNode node) {
    if (value == null) {
      assertTrue(node.isNull());
    } else if (value instanceof String text) {
      assertTrue(node.isTextual(), () -> text + " became " + node);
      assertEquals(back(text), node.textValue());
    } else if (value instanceof Number && !back(value.toString()).equals(value.toString())) {
      assertEquals(back(value.toString()), node.textValue());
    } else if (value instanceof Boolean) {
      assertEquals(value, node.booleanValue());
    } else if (value instanceof Integer || value instanceof Long || value instanceof BigInteger) {
      assertTrue(node.isIntegralNumber());
      assertEquals(
          new BigIntegerNode(new BigInteger(value.toString())),
          new BigIntegerNode(node.bigIntegerValue()));
    } else if (value instanceof Double || value instanceof BigDecimal) {
      assertEquals(
          DecimalNode.valueOf(new BigDecimal(value.toString())),
          DecimalNode.valueOf(node.decimalValue()));
    } else if (value instanceof Map<?, ?> map) {
      assertEquals(map.size(), node.size());
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        JsonNode inner = node.get(back((String) entry.getKey()));
        boolean hidden = SensitiveNames.contains((String) entry.getKey());
        assertValue(hidden ? HIDDEN : entry.getValue(), inner);
      }
    } else {
      List<?> elements =
          value instanceof Object[] array ? java.util.Arrays.asList(array) : (List<?>) value;
      assertEquals(elements.size(), node.size());
      for (int at = 0; at < elements.size(); at++) {
        assertValue(elements.get(at), node.get(at));
      }
    }
  }

  private @Nullable Throwable thrown(int depth) {
    if (random.nextInt(3) != 0 || depth == 0) {
      return null;
    }
    Exception thrown = new Exception(text(), thrown(depth - 1));
    thrown.setStackTrace(
        new StackTraceElement[] {
          new StackTraceElement(
              hostile.next(), hostile.next(), random.nextBoolean() ? hostile.next() : null, 7)
        });
    if (random.nextInt(3) == 0) {
      Exception suppressed = new IllegalStateException(text(), thrown);
      suppressed.setStackTrace(new StackTraceElement[0]);
      thrown.addSuppressed(suppressed);
    }
    return thrown;
  }

  /** Whether anything in the line would be obeyed, by a terminal or by what splits lines. */
  private static boolean shows(String line) {
    for (int at = 0; at < line.length() - 1; at++) {
      char unit = line.charAt(at);
      int type = Character.getType(unit);
      if (type == Character.CONTROL
          || type == Character.LINE_SEPARATOR
          || type == Character.PARAGRAPH_SEPARATOR
          || (unit >= 0x202A && unit <= 0x202E)
          || (unit >= 0x2066 && unit <= 0x2069)
          || unit == 0x061C
          || unit == 0x200E
          || unit == 0x200F) {
        return true;
      }
    }
    return false;
  }
}
