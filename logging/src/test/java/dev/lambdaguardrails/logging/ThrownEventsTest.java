// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.logging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.fasterxml.jackson.databind.JsonNode;
import dev.lambdaguardrails.logging.HostileThrown.Method;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.MarkerFactory;

/** An exception that logback cannot read loses neither its line nor the code that logs it. */
class ThrownEventsTest {
  private static final String FAILED = "[FAILED to read the value]";

  private final Lines lines = new Lines();
  private final Logger logger = lines.logger("x");

  @ParameterizedTest
  @EnumSource(Method.class)
  void exception_whoseMethodFails_isALineWithWhatCanBeRead(Method method) {
    Throwable hostile = new HostileThrown(method);
    hostile.addSuppressed(new IllegalStateException("put away"));
    logger.error("first {}", 1, hostile);
    logger.error("second", hostile);
    logger.atError().setCause(hostile).addKeyValue("n", 7).log("third");
    logger.error(MarkerFactory.getMarker("m"), "fourth {} {}", 1, 2, hostile);
    logger.atError().addMarker(MarkerFactory.getMarker("m")).log("fifth", hostile);
    logger.error("sixth", new IllegalStateException("around", hostile));
    List<JsonNode> all = lines.all();
    assertEquals(6, all.size(), all::toString);
    assertEquals("first 1", all.get(0).get("message").textValue());
    assertEquals(7, all.get(2).get("n").intValue());
    assertEquals("fourth 1 2", all.get(3).get("message").textValue());
    for (JsonNode line : all) {
      JsonNode exception = line.get("exception");
      assertNotNull(exception, line::toString);
      assertFalse(line.toString().contains(HostileThrown.SECRET), line::toString);
      assertEquals("ERROR", line.get("level").textValue());
    }
    JsonNode exception = all.get(1).get("exception");
    assertEquals(HostileThrown.class.getName(), exception.get("type").textValue());
    assertEquals(
        method == Method.MESSAGE ? FAILED : "hostile", exception.get("message").textValue());
    assertEquals("around", all.get(5).get("exception").get("message").textValue());
    if (method != Method.CAUSE) {
      assertEquals("inner", exception.get("cause").get("message").textValue());
    }
    assertEquals("put away", exception.get("suppressed").get(0).get("message").textValue());
  }

  @Test
  void exception_deeperThanTheStack_isCut() {
    Throwable deep = new IllegalStateException("innermost");
    for (int depth = 0; depth < 10_000; depth++) {
      deep = new IllegalStateException("at " + depth, deep);
    }
    logger.error("deep", deep);
    JsonNode exception = lines.one().get("exception");
    assertEquals("at 9999", exception.get("message").textValue());
    int depth = 0;
    while (exception.has("cause")) {
      exception = exception.get("cause");
      depth++;
    }
    assertTrue(exception.get("cut").booleanValue());
    assertEquals(ThrownWriter.DEEPEST + 1, depth);
  }

  @Test
  void exception_whoseChainComesBackAndFails_ends() {
    HostileThrown one = new HostileThrown(Method.MESSAGE);
    one.addSuppressed(new IllegalStateException("with", one));
    logger.error("cyclic", one);
    JsonNode with = lines.one().get("exception").get("suppressed").get(0);
    assertTrue(with.get("cause").get("cyclic").booleanValue());
  }

  @Test
  void exception_hostileBesideAnother_leavesBoth() {
    Throwable hostile = new HostileThrown(Method.MESSAGE);
    logger.atError().setCause(new IllegalStateException("c")).addArgument(hostile).log("m {}");
    logger.atError().setCause(hostile).addArgument(hostile).log("m {}");
    List<JsonNode> all = lines.all();
    assertEquals("c", all.get(0).get("exception").get("message").textValue());
    assertEquals("m [FAILED toString()]", all.get(0).get("message").textValue());
    assertEquals("m [FAILED toString()]", all.get(1).get("message").textValue());
    assertEquals(FAILED, all.get(1).get("exception").get("message").textValue());
  }

  @Test
  void exception_belowTheLevel_isNoLine() {
    logger.setLevel(Level.WARN);
    logger.info("no {}", 1, new IllegalStateException("e"));
    logger.info("no", new HostileThrown(Method.MESSAGE));
    logger.atInfo().setCause(new IllegalStateException("e")).log("no");
    assertEquals(List.of(), lines.all());
    logger.warn("yes", new IllegalStateException("e"));
    assertEquals("yes", lines.one().get("message").textValue());
  }

  @Test
  void exceptions_hostileAndBehindEachOther_leaveTheirLine() {
    Throwable one = new HostileThrown(Method.MESSAGE);
    Throwable other = new HostileThrown(Method.MESSAGE);
    logger.error("m {} {}", one, other);
    logger.atError().addArgument(one).addArgument(other).log("m {} {}");
    for (JsonNode line : lines.all()) {
      assertEquals("m [FAILED toString()] {}", line.get("message").textValue());
      assertEquals(FAILED, line.get("exception").get("message").textValue());
    }
  }
}
