// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.samples.fulfilment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lambdaguardrails.EventSource;
import dev.lambdaguardrails.samples.fulfilment.SourceRow.Told;
import dev.lambdaguardrails.samples.runtime.Exchange;
import dev.lambdaguardrails.samples.runtime.Launch;
import dev.lambdaguardrails.samples.runtime.LocalRuntime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The events that AWS documents of every source, and hostile ones, through the real runtime client,
 * by the compiled and by the reference path. The functions are compiled here, one of each source,
 * and run by one JVM, which a line before each event tells whose it is.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EverySourceTest {
  private static final List<String> PATHS = List.of("Guarded", "Reference");
  private static final String NONE_FAILED = "{\"batchItemFailures\":[]}";

  private static final ObjectMapper JSON = new ObjectMapper();

  private LocalRuntime runtime;

  @BeforeAll
  void start(@TempDir Path folder) throws IOException {
    List<String> command = new ArrayList<>();
    String classpath = System.getProperty("java.class.path");
    command.addAll(List.of("-classpath", classpath, "-processorpath", classpath));
    command.addAll(List.of("-processor", "dev.lambdaguardrails.processor.GuardProcessor"));
    command.addAll(List.of("-nowarn", "-XDstringConcat=inline", "-d", folder.toString()));
    command.add("src/test/resources/every/EverySource.java");
    for (EventSource source : EventSource.values()) {
      Path file = folder.resolve("On" + source + ".java");
      Files.writeString(file, SourceRow.of(source).function());
      command.add(file.toString());
    }
    String[] arguments = command.toArray(String[]::new);
    assertEquals(0, ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments));
    runtime =
        LocalRuntime.start(
            Launch.of("every.EverySource")
                .classpath(folder + java.io.File.pathSeparator + classpath)
                .jvmOptions("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1")
                .build());
    runtime.initError().ifPresent(error -> assertEquals("", error.body()));
  }

  @AfterAll
  void close() {
    runtime.close();
  }

  private Exchange invoke(String path, EventSource source, String event) {
    return runtime.invoke(path + ' ' + source + '\n' + event);
  }

  /** The security event of what was refused names the source. */
  private void assertToldWithItsSource(EventSource source, int before) {
    runtime.awaitIdle();
    String told = runtime.captured().stdout().substring(before);
    assertTrue(told.contains("\"source\":\"" + source + '"'), told);
  }

  @ParameterizedTest
  @EnumSource
  void source_documentedEvents_areServed(EventSource source) throws IOException {
    SourceRow row = SourceRow.of(source);
    for (String path : PATHS) {
      for (String name : row.good()) {
        Exchange exchange = invoke(path, source, SourceRow.event(name));
        String answer = exchange.body();
        assertFalse(exchange.failed(), name + answer);
        switch (row.told()) {
          case STATUS -> {
            assertTrue(answer.contains("\"statusCode\":200"), answer);
            assertTrue(
                answer.contains("\"body\":\"{\\\"item\\\":\\\"tea\\\",\\\"quantity\\\":2}\""),
                answer);
          }
          case VALUE -> assertEquals("{\"item\":\"tea\",\"quantity\":2}", answer);
          case YES_OR_NO -> assertTrue(isYes(answer), answer);
          case ECHO -> assertEquals(JSON.readTree(SourceRow.event(name)), JSON.readTree(answer));
          case ITEMS -> {
            assertTrue(answer.contains("\"result\":\"Ok\""), answer);
            assertFalse(answer.contains("Failed"), answer);
          }
          case PARTIAL, WHOLE -> assertEquals(NONE_FAILED, answer, name);
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void source_hostileEvents_areRefusedAsItIsTold(EventSource source) throws IOException {
    SourceRow row = SourceRow.of(source);
    List<String> hostile = new ArrayList<>();
    hostile.add(row.hostile());
    for (String name : row.refused()) {
      hostile.add(SourceRow.event(name));
    }
    for (String path : PATHS) {
      for (String event : hostile) {
        int before = runtime.captured().stdout().length();
        Exchange exchange = invoke(path, source, event);
        assertToldWithItsSource(source, before);
        String answer = exchange.body();
        switch (row.told()) {
          case STATUS -> {
            assertFalse(exchange.failed(), answer);
            boolean refused =
                answer.contains("\"statusCode\":422") || answer.contains("\"statusCode\":400");
            assertTrue(refused && answer.contains("application/problem+json"), answer);
          }
          case PARTIAL -> {
            assertFalse(exchange.failed(), answer);
            assertTrue(answer.startsWith("{\"batchItemFailures\":[{\"itemIdentifier\":"), answer);
            assertTrue(event.contains(firstFailure(answer)), answer);
          }
          case YES_OR_NO -> {
            assertFalse(exchange.failed(), answer);
            assertFalse(isYes(answer), answer);
          }
          case ITEMS -> {
            assertFalse(exchange.failed(), answer);
            assertTrue(answer.contains("\"result\":\"ProcessingFailed\""), answer);
          }
          case VALUE, ECHO, WHOLE -> refused(exchange);
        }
      }
    }
  }

  /** An event of another source, and one of none. */
  @ParameterizedTest
  @EnumSource
  void source_eventOfAnother_isRefused(EventSource source) throws IOException {
    boolean queue = SourceRow.of(source).good().get(0).contains("sqs");
    List<String> foreign = List.of("{\"foo\":1}", SourceRow.event(queue ? "kinesis" : "sqs"));
    for (String path : PATHS) {
      for (String event : foreign) {
        int before = runtime.captured().stdout().length();
        Exchange exchange = invoke(path, source, event);
        assertToldWithItsSource(source, before);
        if (SourceRow.of(source).told() == Told.STATUS) {
          assertTrue(exchange.body().contains("\"statusCode\":400"), exchange::body);
          assertTrue(exchange.body().contains("event-source"), exchange::body);
        } else if (SourceRow.of(source).told() == Told.YES_OR_NO) {
          assertFalse(exchange.failed() || isYes(exchange.body()), exchange::body);
        } else {
          refused(exchange);
        }
      }
    }
  }

  private static boolean isYes(String answer) {
    boolean yes =
        answer.contains("\"isAuthorized\":true") || answer.contains("\"Effect\":\"Allow\"");
    boolean no =
        answer.contains("\"isAuthorized\":false") || answer.contains("\"Effect\":\"Deny\"");
    assertTrue(yes ^ no, answer);
    return yes;
  }

  private static void refused(Exchange exchange) {
    assertTrue(exchange.failed(), exchange::body);
    assertTrue(exchange.body().contains("dev.lambdaguardrails.RequestRefused"), exchange::body);
    assertTrue(exchange.body().contains("\"stackTrace\":[]"), exchange::body);
  }

  private static String firstFailure(String answer) {
    String id = answer.split("\"itemIdentifier\":\"", -1)[1];
    return id.substring(0, id.indexOf('"'));
  }
}
