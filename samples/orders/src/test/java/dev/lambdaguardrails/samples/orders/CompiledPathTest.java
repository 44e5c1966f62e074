// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.samples.orders;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lambdaguardrails.samples.runtime.Launch;
import dev.lambdaguardrails.samples.runtime.LocalRuntime;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The service without the libraries of the reference path: it needs none of them. */
class CompiledPathTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String PACKAGE = "dev.lambdaguardrails.samples.orders.";

  /** Words in the names of their jars. */
  private static final List<String> LIBRARIES =
      List.of(
          "jackson-databind", "jackson-annotations", "hibernate-validator", "jakarta.validation");

  /** What none of the loaded classes may begin with. */
  private static final List<String> CLASSES =
      List.of(
          "com.fasterxml.jackson.databind.",
          "org.hibernate.",
          "jakarta.validation.",
          "dev.lambdaguardrails.validation.Reference");

  @TempDir private Path folder;

  private Launch launch(String function) {
    String whole = System.getProperty("java.class.path");
    List<String> kept =
        Stream.of(whole.split(File.pathSeparator))
            .filter(entry -> LIBRARIES.stream().noneMatch(entry::contains))
            .toList();
    long left = Stream.of(whole.split(File.pathSeparator)).count() - kept.size();
    assertTrue(left >= LIBRARIES.size(), "left out: " + left);
    return Launch.of(PACKAGE + function)
        .classpath(String.join(File.pathSeparator, kept))
        .jvmOptions("-Xlog:class+load:file=" + folder.resolve("classes.log"))
        .build();
  }

  private List<String> ofTheReferencePath() throws IOException {
    List<String> loaded = Files.readAllLines(folder.resolve("classes.log"));
    assertTrue(loaded.size() > 500, "loaded: " + loaded.size());
    return loaded.stream()
        .filter(line -> CLASSES.stream().anyMatch(begin -> line.contains("] " + begin)))
        .collect(Collectors.toList());
  }

  private static int status(LocalRuntime runtime, String event) throws IOException {
    return JSON.readTree(runtime.invoke(event).body()).path("statusCode").asInt();
  }

  @Test
  void placeOrder_withoutDatabindAndHibernateValidator_servesAndRefuses() throws IOException {
    try (LocalRuntime runtime = LocalRuntime.start(launch("GuardedPlaceOrder"))) {
      assertEquals(List.of(), runtime.initError().stream().toList());
      assertEquals(201, status(runtime, Events.placeOrder("1 a good order")));
      assertEquals(422, status(runtime, Events.placeOrder("3 constraints broken")));
      assertEquals(400, status(runtime, Events.placeOrder("7 a number as text")));
      assertEquals(403, status(runtime, Events.placeOrder("8 without the scope")));
      assertEquals(List.of(), ofTheReferencePath());
    }
  }

  @Test
  void findOrder_withoutDatabindAndHibernateValidator_serves() throws IOException {
    try (LocalRuntime runtime = LocalRuntime.start(launch("GuardedFindOrder"))) {
      assertEquals(List.of(), runtime.initError().stream().toList());
      assertEquals(404, status(runtime, Events.findOrder("2 an order that is not there")));
      assertEquals(List.of(), ofTheReferencePath());
    }
  }
}
