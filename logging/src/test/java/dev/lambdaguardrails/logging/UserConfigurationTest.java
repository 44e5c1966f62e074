// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.logging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import com.fasterxml.jackson.databind.JsonNode;
import dev.lambdaguardrails.samples.runtime.Launch;
import dev.lambdaguardrails.samples.runtime.LocalRuntime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A {@code logback.xml} beside this module: it wins, if it redacts. */
class UserConfigurationTest {
  private static final String PATTERN = "<encoder><pattern>plain %msg%n</pattern></encoder>";
  private static final String OURS =
      "<encoder class=\"dev.lambdaguardrails.logging.RedactingEncoder\"/>";

  private static final String FILTER = "ch.qos.logback.classic.filter.ThresholdFilter";

  @TempDir Path folder;

  private static String configuration(String encoder) {
    return "<configuration>"
        + "<appender name=\"mine\" class=\"ch.qos.logback.core.ConsoleAppender\">"
        + encoder
        + "</appender>"
        + "<appender name=\"later\" class=\"ch.qos.logback.classic.AsyncAppender\">"
        + "<appender-ref ref=\"mine\"/></appender>"
        + "<root level=\"WARN\"/>"
        + "<logger name=\"dev\" level=\"INFO\"><appender-ref ref=\"later\"/></logger>"
        + "</configuration>";
  }

  private Launch.Builder with(String configuration) throws IOException {
    Path file = Files.writeString(folder.resolve("mine.xml"), configuration);
    return Launch.of(GuardedFixture.class.getName())
        .jvmOptions("-Dlogback.configurationFile=" + file);
  }

  /** The first whole line, which a thread of the configuration writes when it comes to it. */
  private static String printed(LocalRuntime runtime) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    String line = "";
    while (!line.endsWith("\n") && System.nanoTime() < end) {
      Thread.onSpinWait();
      line = runtime.captured().stdout();
    }
    return line;
  }

  @Test
  void encoder_ofOthers_endsInitAndSaysWhatToMend() throws IOException {
    try (LocalRuntime runtime = LocalRuntime.start(with(configuration(PATTERN)).build())) {
      assertTrue(runtime.initError().isPresent());
      String told = runtime.captured().stdout();
      assertTrue(told.contains("The appender mine of the logback configuration"), told);
      assertTrue(told.contains("GUARDRAILS_LOGGING_UNREDACTED=accepted"), told);
      assertFalse(told.contains("plain"), told);
    }
  }

  @Test
  void encoder_ofOthersWhereLoggingIsStarted_endsInitWithoutALogger() throws IOException {
    Path file = Files.writeString(folder.resolve("mine.xml"), configuration(PATTERN));
    Launch launch =
        Launch.of(StartedHandler.class.getName())
            .jvmOptions("-Dlogback.configurationFile=" + file)
            .build();
    try (LocalRuntime runtime = LocalRuntime.start(launch)) {
      assertTrue(runtime.initError().isPresent());
      assertTrue(runtime.captured().stdout().contains("The appender mine"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"variable", "property"})
  void encoder_ofOthersAccepted_isUsed(String how) throws IOException {
    Launch.Builder launch = with(configuration(PATTERN));
    if (how.equals("variable")) {
      launch.environment("GUARDRAILS_LOGGING_UNREDACTED", "accepted");
    } else {
      launch.jvmOptions("-Dguardrails.logging.unredacted=accepted");
    }
    try (LocalRuntime runtime = LocalRuntime.start(launch.build())) {
      assertTrue(runtime.initError().isEmpty());
      assertTrue(printed(runtime).contains("plain built"));
    }
  }

  @Test
  void configuration_thatScansItselfForChanges_endsInitAndSaysWhatToMend() throws IOException {
    String scanning =
        configuration(OURS)
            .replace("<configuration>", "<configuration scan=\"true\" scanPeriod=\"1 second\">");
    try (LocalRuntime runtime = LocalRuntime.start(with(scanning).build())) {
      assertTrue(runtime.initError().isPresent());
      String told = runtime.captured().stdout();
      assertTrue(told.contains("remove scan=\\\"true\\\""), told);
    }
    Launch.Builder accepted =
        with(scanning).environment("GUARDRAILS_LOGGING_UNREDACTED", "accepted");
    try (LocalRuntime runtime = LocalRuntime.start(accepted.build())) {
      assertTrue(runtime.initError().isEmpty());
    }
  }

  @Test
  void encoder_ofOurs_isUsed() throws IOException {
    try (LocalRuntime runtime = LocalRuntime.start(with(configuration(OURS)).build())) {
      assertTrue(runtime.initError().isEmpty());
      assertEquals("built", Lines.parse(printed(runtime)).get("message").textValue());
    }
  }

  @Test
  void encoder_ofOursOnTheConsole_isWrittenByOurOwnWriter() throws IOException {
    Lines lines = new Lines();
    for (String plain :
        List.of("", "<target>System.err</target>", "<filter class=\"" + FILTER + "\"/>")) {
      Path file =
          Files.writeString(
              folder.resolve("direct.xml"),
              "<configuration><appender name=\"mine\" class=\"ch.qos.logback.core.ConsoleAppender\">"
                  + plain
                  + OURS
                  + "</appender><root level=\"WARN\"><appender-ref ref=\"mine\"/></root></configuration>");
      LoggerContext context = new LoggerContext();
      System.setProperty("logback.configurationFile", file.toString());
      try {
        assertTrue(UserConfiguration.apply(context, Lines.SETTINGS, lines.appender()));
      } finally {
        System.clearProperty("logback.configurationFile");
      }
      Logger root = context.getLogger("ROOT");
      assertEquals(plain.isEmpty(), root.getAppender("guardrails") == lines.appender(), plain);
      assertEquals(plain.isEmpty(), root.getAppender("mine") == null, plain);
    }
  }

  @Test
  void encoder_ofOursOnTheConsole_writesEachLineOnce() throws IOException {
    String direct =
        "<configuration><appender name=\"mine\" class=\"ch.qos.logback.core.ConsoleAppender\">"
            + OURS
            + "</appender><root level=\"INFO\"><appender-ref ref=\"mine\"/></root></configuration>";
    try (LocalRuntime runtime = LocalRuntime.start(with(direct).build())) {
      runtime.invoke(FunctionLinesTest.event("orders:write", "c-1"));
      runtime.awaitIdle();
      List<JsonNode> written = FunctionLinesTest.lines(runtime.captured());
      assertEquals(2, written.size(), written::toString);
      assertEquals("paid by [REDACTED:secret]", written.get(1).get("message").textValue());
      assertEquals("c-1", written.get(1).get("correlation_id").textValue());
    }
  }

  @Test
  void configurationFile_thatIsMissing_isAsIfThereWereNone() {
    Launch launch =
        Launch.of(GuardedFixture.class.getName())
            .jvmOptions("-Dlogback.configurationFile=" + folder.resolve("none.xml"))
            .build();
    try (LocalRuntime runtime = LocalRuntime.start(launch)) {
      assertTrue(runtime.initError().isEmpty());
      String line = runtime.captured().stdout();
      assertEquals("built", Lines.parse(line).get("message").textValue());
    }
  }
}
