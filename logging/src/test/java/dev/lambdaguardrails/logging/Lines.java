// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.logging;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lambdaguardrails.Redactions;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A logback of its own that writes lines into memory, and a strict reader of them. */
final class Lines {
  static final LogSettings SETTINGS = new LogSettings(Level.TRACE, "shop", "orders", "7", false);

  private static final ObjectMapper STRICT =
      new ObjectMapper()
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  final Redactions live = new Redactions();
  final RedactionSettings redaction = RedactionSettings.usual();
  final LogbackMDCAdapter mdc = new LogbackMDCAdapter();
  final LoggerContext context = new LoggerContext();
  final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final LineAppender appender;

  Lines() {
    this(Level.TRACE, null);
  }

  /** Lines of a root level, and of details below it. */
  Lines(Level level, @Nullable DetailSettings settings) {
    context.setMDCAdapter(mdc);
    Details details = settings == null ? null : new Details(settings, logger("ROOT"));
    appender =
        new LineAppender(new EventLines(SETTINGS, new Redactor(live, redaction)), out, details);
    appender.setContext(context);
    appender.start();
    logger("ROOT").setLevel(level);
    logger("ROOT").addAppender(appender);
    context.addTurboFilter(new ThrownEvents(details));
  }

  /** What a guard that writes to these lines is told by. */
  InvocationLog listener() {
    return new InvocationLog(mdc, null, securityEvents(), null, null);
  }

  /** What a guard that prints its events to these lines is told by. */
  InvocationLog printing() {
    return new InvocationLog(
        mdc, null, securityEvents(), new EventPrinter(context, appender), null);
  }

  /** What writes security events to these lines. */
  SecurityLines securityEvents() {
    return new SecurityLines(context, appender);
  }

  /** What writes these lines. */
  LineAppender appender() {
    return appender;
  }

  Logger logger(String name) {
    return context.getLogger(name);
  }

  /** The bytes that were written since the last call, as text. */
  String taken() {
    String text = out.toString(StandardCharsets.UTF_8);
    out.reset();
    return text;
  }

  /** The only line that was written since the last call. */
  JsonNode one() {
    List<JsonNode> all = all();
    if (all.size() != 1) {
      throw new AssertionError(all.toString());
    }
    return all.get(0);
  }

  /** The lines that were written since the last call. */
  List<JsonNode> all() {
    List<JsonNode> nodes = new ArrayList<>();
    String text = taken();
    int from = 0;
    while (from < text.length()) {
      int end = text.indexOf('\n', from) + 1;
      nodes.add(parse(text.substring(from, end == 0 ? text.length() : end)));
      from = end == 0 ? text.length() : end;
    }
    return nodes;
  }

  /** A line as one object: strict JSON, no name twice, its only line break at its end. */
  static JsonNode parse(String line) {
    if (line.indexOf('\n') != line.length() - 1) {
      throw new AssertionError("not one line: " + line);
    }
    try {
      JsonNode node = STRICT.readTree(line);
      if (!node.isObject()) {
        throw new AssertionError("no object: " + line);
      }
      return node;
    } catch (JsonProcessingException e) {
      throw new AssertionError(line, e);
    }
  }
}
