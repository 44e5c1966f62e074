// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.logging;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import dev.lambdaguardrails.Redactions;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.event.KeyValuePair;

/** Hostile events of one thread, and what came of them. Not for concurrent use. */
final class HostileRun extends OutputStream {
  private static final JsonFactory STRICT =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
          .build();
  private static final String SECRET = "hunter2-hunter2";
  private static final byte[] CANARY = {'h', 'u', 'n', 't', 'e', 'r', '2'};

  /** What is large comes once in so many. */
  private static final int LARGE = 2_048;

  private static final Level[] LEVELS = {Level.DEBUG, Level.INFO, Level.WARN, Level.ERROR};

  private final SplittableRandom random;
  private final String[] texts = new String[8_192];
  private final List<@Nullable Object> values = HostileValues.small();
  private final List<Object> large = HostileValues.large();
  private final Throwable[] thrown = new Throwable[64];
  private final LoggerContext context = new LoggerContext();
  private final LineAppender appender;
  private final long seed;
  private byte[] line = {};
  private int writes;
  private int lines;
  private int exceptions;
  private int lost;

  HostileRun(long seed) {
    this.seed = seed;
    this.random = new SplittableRandom(seed);
    Redactions live = new Redactions();
    live.register(SECRET);
    Redactor redactor = new Redactor(live, RedactionSettings.usual());
    appender = new LineAppender(new EventLines(Lines.SETTINGS, redactor), this, null);
    appender.setContext(context);
    appender.start();
    HostileTexts hostile = new HostileTexts(new Random(seed));
    for (int at = 0; at < texts.length; at++) {
      texts[at] = hostile.next() + (at % 16 == 0 ? SECRET + hostile.next() : "");
    }
    for (int at = 0; at < FieldNames.RESERVED.length; at++) {
      texts[at] = FieldNames.RESERVED[at];
    }
    for (int at = 0; at < thrown.length; at++) {
      thrown[at] = new Hostile(text(), at == 0 ? null : thrown[random.nextInt(at)]);
      if (at > 1) {
        thrown[at].addSuppressed(thrown[random.nextInt(at)]);
        thrown[random.nextInt(at)].addSuppressed(thrown[at]);
      }
    }
  }

  /** An exception that costs no frames. */
  private static final class Hostile extends Exception {
    Hostile(String message, @Nullable Throwable cause) {
      super(message, cause, true, false);
    }
  }

  @Override
  public void write(int unit) {
    throw new AssertionError("not a line at once");
  }

  @Override
  public void write(byte[] bytes, int from, int length) {
    line = Arrays.copyOfRange(bytes, from, from + length);
    writes++;
  }

  int lines() {
    return lines;
  }

  int exceptions() {
    return exceptions;
  }

  /** How many lines say only that their event could not be written. */
  int lost() {
    return lost;
  }

  void events(int count) throws IOException {
    for (int at = 0; at < count; at++) {
      writes = 0;
      Level level = LEVELS[random.nextInt(LEVELS.length)];
      LoggingEvent event = event(level);
      appender.doAppend(event);
      lines += writes;
      try {
        check(level.toString(), event.getThrowableProxy() != null);
      } catch (AssertionError | IOException e) {
        throw new AssertionError("hostile.seed=" + seed + ", event " + at + ": " + shown(), e);
      }
    }
  }

  private String text() {
    return texts[random.nextInt(texts.length)];
  }

  private @Nullable Object value() {
    int kind = random.nextInt(LARGE);
    if (kind == 0) {
      return large.get(random.nextInt(large.size()));
    }
    return kind < LARGE / 16 ? values.get(random.nextInt(values.size())) : text();
  }

  private LoggingEvent event(Level level) {
    @Nullable Object[] arguments = new @Nullable Object[random.nextInt(3)];
    for (int at = 0; at < arguments.length; at++) {
      arguments[at] = value();
    }
    boolean throwing = random.nextInt(12) == 0;
    Throwable cause = throwing ? thrown[random.nextInt(thrown.length)] : null;
    LoggingEvent event =
        new LoggingEvent(null, context.getLogger("x"), level, text(), cause, arguments);
    event.setLoggerName(text());
    for (int pairs = random.nextInt(4); pairs > 0; pairs--) {
      event.addKeyValuePair(new KeyValuePair(key(), value()));
    }
    if (random.nextInt(500) == 0) {
      for (int pair = 0; pair < 120; pair++) {
        event.addKeyValuePair(new KeyValuePair(key(), pair));
      }
    }
    Map<String, String> mdc = new HashMap<>();
    for (int entries = random.nextInt(3); entries > 0; entries--) {
      mdc.put(key(), text());
    }
    event.setMDCPropertyMap(mdc);
    return event;
  }

  private String key() {
    int kind = random.nextInt(LARGE);
    return kind == 0
        ? "k".repeat(100_000)
        : kind < LARGE / 8
            ? FieldNames.RESERVED[random.nextInt(FieldNames.RESERVED.length)]
            : text();
  }

  private void check(String level, boolean throwing) throws IOException {
    if (writes != 1 || line[line.length - 1] != '\n') {
      throw new AssertionError(writes + " writes");
    }
    for (int at = 0; at < line.length - 1; at++) {
      if ((line[at] >= 0 && line[at] < ' ') || line[at] == 0x7F || isCanary(at)) {
        throw new AssertionError("byte " + at);
      }
    }
    int seen = 0;
    try (JsonParser in = STRICT.createParser(line)) {
      expect(JsonToken.START_OBJECT, in.nextToken());
      for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
        JsonToken value = in.nextToken();
        seen += reserved(name, in, level);
        if (value.isStructStart()) {
          in.skipChildren();
        }
        lost += name.equals("failure") ? 1 : 0;
      }
      if (in.nextToken() != null) {
        throw new AssertionError("more than an object");
      }
    }
    exceptions += throwing ? 1 : 0;
    if (seen != (throwing ? 8 : 7)) {
      throw new AssertionError(seen + " reserved names");
    }
  }

  /** 1 of a reserved name that stands on this line, with what it has to say. */
  private static int reserved(String name, JsonParser in, String level) throws IOException {
    switch (name) {
      case "level" -> expect(level, in.getText());
      case "service" -> expect("shop", in.getText());
      case "function_name" -> expect("orders", in.getText());
      case "function_version" -> expect("7", in.getText());
      case "timestamp", "message", "logger" -> expect(JsonToken.VALUE_STRING, in.currentToken());
      case "exception" -> expect(JsonToken.START_OBJECT, in.currentToken());
      case "fields_left_out" -> {
        expect(JsonToken.VALUE_NUMBER_INT, in.currentToken());
        return 0;
      }
      default -> {
        if (FieldNames.isReserved(name)) {
          throw new AssertionError(name);
        }
        return 0;
      }
    }
    return 1;
  }

  private static void expect(Object expected, @Nullable Object actual) {
    if (!expected.equals(actual)) {
      throw new AssertionError(actual + " in place of " + expected);
    }
  }

  private boolean isCanary(int at) {
    return line[at] == CANARY[0]
        && at + CANARY.length <= line.length
        && Arrays.equals(line, at, at + CANARY.length, CANARY, 0, CANARY.length);
  }

  private String shown() {
    return new String(line, 0, Math.min(line.length, 4_000), StandardCharsets.UTF_8);
  }
}
