// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.logging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lambdaguardrails.samples.runtime.Captured;
import dev.lambdaguardrails.samples.runtime.Launch;
import dev.lambdaguardrails.samples.runtime.LocalRuntime;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a function prints, through the real runtime client with its telemetry descriptor. */
class StreamsTest {
  private static final String EVENT = new String(Invocations.EVENT, StandardCharsets.UTF_8);

  @TempDir Path folder;

  private static Launch.Builder fixture() {
    return Launch.of(PrintingFixture.class.getName()).telemetry();
  }

  private static Captured captured(Launch launch) {
    try (LocalRuntime runtime = LocalRuntime.start(launch)) {
      runtime.invoke(EVENT);
      runtime.awaitIdle();
      runtime.shutDown();
      return runtime.captured();
    }
  }

  /** Standard error without what a newer JVM says to the client's native part, before init. */
  private static String errors(Captured captured) {
    StringBuilder errors = new StringBuilder();
    for (String line : captured.stderr().lines().toList()) {
      if (!line.isBlank() && !line.startsWith("WARNING: ")) {
        errors.append(line).append('\n');
      }
    }
    return errors.toString();
  }

  @ParameterizedTest
  @ValueSource(strings = {"JSON", "TEXT"})
  void print_ofAnyKind_isALineOfItsInvocationAndRedacted(String format) {
    Captured captured = captured(fixture().environment("AWS_LAMBDA_LOG_FORMAT", format).build());
    assertFalse(captured.everything().contains(PrintingFixture.SECRET), captured::everything);
    assertEquals("", captured.telemetry());
    assertEquals("", errors(captured));
    List<String> told = new ArrayList<>();
    for (String line : captured.stdout().lines().toList()) {
      JsonNode node = Lines.parse(line + '\n');
      String message = node.get("message").textValue();
      assertEquals(!message.startsWith("init"), node.has("request_id"), line);
      if (!message.startsWith("\tat ")) {
        String place = node.get("level").textValue() + ' ' + node.get("logger").textValue();
        told.add(place + ' ' + message);
      }
    }
    assertEquals(
        List.of(
            "INFO stdout init [REDACTED:secret]",
            "INFO stdout out [REDACTED:secret]",
            "INFO stdout in parts [REDACTED:secret] ends",
            "INFO stdout two\nlines {\"level\":\"ERROR\"} \u001b[31m",
            "WARN stderr err [REDACTED:secret]",
            "WARN stderr java.lang.IllegalStateException: [REDACTED:secret]",
            "INFO lambda context [REDACTED:secret]",
            "FATAL lambda bytes [REDACTED:secret]",
            "INFO lambda static [REDACTED:secret]",
            "INFO com.acme logged",
            "INFO stdout without an end [REDACTED:secret]"),
        told);
  }

  @Test
  void print_asText_staysTextOnOneLineAndIsRedacted() {
    Launch launch = fixture().environment("GUARDRAILS_LOGGING_STREAMS", "text").build();
    Captured captured = captured(launch);
    assertFalse(captured.everything().contains(PrintingFixture.SECRET), captured::everything);
    assertEquals("", captured.telemetry());
    assertTrue(captured.stdout().startsWith("init [REDACTED:secret]\nout [REDACTED:secret]\n"));
    assertTrue(captured.stdout().contains("\ntwo\\nlines {\"level\":\"ERROR\"}"));
    assertTrue(errors(captured).startsWith("err [REDACTED:secret]\n"));
  }

  @Test
  void print_besideALogbackXml_isTextAndRedacted() throws IOException {
    String configuration =
        "<configuration><appender name=\"mine\" class=\"ch.qos.logback.core.ConsoleAppender\">"
            + "<encoder class=\"dev.lambdaguardrails.logging.RedactingEncoder\"/></appender>"
            + "<root level=\"INFO\"><appender-ref ref=\"mine\"/></root></configuration>";
    Path file = Files.writeString(folder.resolve("mine.xml"), configuration);
    Captured captured =
        captured(fixture().jvmOptions("-Dlogback.configurationFile=" + file).build());
    assertFalse(captured.everything().contains(PrintingFixture.SECRET), captured::everything);
    assertTrue(captured.stdout().contains("\nout [REDACTED:secret]\n"), captured::stdout);
    long logged =
        captured.stdout().lines().filter(l -> l.contains("\"message\":\"logged\"")).count();
    assertEquals(1, logged, captured::stdout);
    assertEquals("", captured.telemetry());
  }

  @Test
  void print_optedOut_isLeftAlone() {
    Launch launch = fixture().environment("GUARDRAILS_LOGGING_STREAMS", "open").build();
    Captured captured = captured(launch);
    assertTrue(captured.stdout().contains("out " + PrintingFixture.SECRET), captured::stdout);
    assertTrue(captured.stderr().contains("err " + PrintingFixture.SECRET), captured::stderr);
    assertTrue(captured.telemetry().contains("context [REDACTED]"), captured::telemetry);
  }

  @Test
  void setting_thatSaysSomethingElse_endsInit() {
    Launch launch = fixture().environment("GUARDRAILS_LOGGING_STREAMS", "none").build();
    try (LocalRuntime runtime = LocalRuntime.start(launch)) {
      assertTrue(runtime.initError().isPresent());
      String told = runtime.captured().stdout();
      assertTrue(told.contains("Set GUARDRAILS_LOGGING_STREAMS to lines, text or open"), told);
    }
  }
}
