// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.samples.fulfilment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lambdaguardrails.EventSource;
import dev.lambdaguardrails.samples.runtime.Exchange;
import dev.lambdaguardrails.samples.runtime.Launch;
import dev.lambdaguardrails.samples.runtime.LocalRuntime;
import dev.lambdaguardrails.samples.runtime.LocalService;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * One JVM under the real runtime client for all tests of sources: every function of {@link
 * EveryFunction}, compiled here, by the compiled and by the reference path. A line before each
 * event tells whose it is.
 */
final class EveryRuntime implements AutoCloseable {
  /** The two paths, as the names of entries begin. */
  static final List<String> PATHS = List.of("Guarded", "Reference");

  /** The account that functions trust. */
  static final String ACCOUNT = "123456789012";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path folder;
  private final LocalStores stores = new LocalStores();
  private final LocalService service;
  private final LocalRuntime runtime;
  private int told;
  private @Nullable String log;
  private int written;

  private EveryRuntime() throws IOException {
    folder = Files.createTempDirectory("every");
    String classpath = System.getProperty("java.class.path");
    List<String> command = new ArrayList<>();
    command.addAll(List.of("-classpath", classpath, "-processorpath", classpath));
    command.addAll(List.of("-processor", "dev.lambdaguardrails.processor.GuardProcessor"));
    command.addAll(List.of("-nowarn", "-XDstringConcat=inline", "-d", folder.toString()));
    command.add("src/test/resources/every/EverySource.java");
    Map<String, String> functions = EveryFunction.all();
    for (Map.Entry<String, String> function : functions.entrySet()) {
      Path file = folder.resolve(function.getKey() + ".java");
      Files.writeString(file, function.getValue());
      command.add(file.toString());
    }
    String[] arguments = command.toArray(String[]::new);
    assertEquals(0, ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments));
    Files.createFile(folder.resolve("ledger"));
    service = LocalService.start(null, stores);
    runtime =
        LocalRuntime.start(
            Launch.of("every.EverySource")
                .classpath(folder + File.pathSeparator + classpath)
                .jvmOptions("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1")
                .environment("FUNCTIONS", String.join(",", functions.keySet()))
                .environment("LEDGER", folder.resolve("ledger").toString())
                .environment("ACCOUNT", ACCOUNT)
                .environment("AWS_ENDPOINT_URL", service.url())
                .environment("GUARDRAILS_QUARANTINE_QUEUE_URL", "https://sqs.example/1/refused")
                .environment("GUARDRAILS_QUARANTINE_BUCKET", "refused")
                .environment("GUARDRAILS_DUPLICATES_TABLE", "handled")
                .patience(Duration.ofSeconds(90))
                .build());
    runtime.initError().ifPresent(error -> assertEquals("", error.body()));
  }

  /** Sends one event to the entry of a function. */
  Exchange invoke(String path, String function, String event) {
    return invoke(path, function, event, Duration.ofSeconds(15));
  }

  /** The same, with so much time left. */
  Exchange invoke(String path, String function, String event, Duration left) {
    told = log == null ? runtime.captured().stdout().length() : told + log.length();
    log = null;
    written = ledger().length();
    String named = path + ' ' + function + '\n' + event;
    return runtime.invoke(named.getBytes(StandardCharsets.UTF_8), left);
  }

  /** What was asked of AWS so far. */
  List<LocalService.Request> asked() {
    return stores.requests();
  }

  /** The lines that the last event left in the log. */
  String log() {
    if (log == null) {
      runtime.awaitIdle();
      log = runtime.captured().stdout().substring(told);
    }
    return log;
  }

  /** The codes of the security events that the last event left, each of which names the source. */
  List<String> codes(EventSource source) throws IOException {
    List<String> codes = new ArrayList<>();
    for (String line : log().lines().toList()) {
      JsonNode told = JSON.readTree(line);
      if (told.path("logger").asText().equals("dev.lambdaguardrails.security")) {
        assertEquals(source.name(), told.path("source").textValue(), line);
        codes.add(told.get("code").textValue());
      }
    }
    return codes;
  }

  /** What the last event left in the ledger. */
  List<String> written() {
    return ledger().substring(written).lines().toList();
  }

  private String ledger() {
    try {
      return Files.readString(folder.resolve("ledger"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    runtime.close();
    service.close();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  /** Hands the one runtime to each test that asks for it; it ends with the last of them. */
  static final class Shared implements ParameterResolver {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext extension) {
      return parameter.getParameter().getType() == EveryRuntime.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext extension) {
      return extension
          .getRoot()
          .getStore(ExtensionContext.Namespace.GLOBAL)
          .getOrComputeIfAbsent(EveryRuntime.class, key -> started(), EveryRuntime.class);
    }

    private static EveryRuntime started() {
      try {
        return new EveryRuntime();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
