// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.benchmarks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lambdaguardrails.samples.runtime.Exchange;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * One function that is measured: a folder with a {@code variant.properties}.
 *
 * @param name the folder's name
 * @param handler property {@code handler}: the class that Lambda calls
 * @param event property {@code event}: {@code http-api} or {@code rest-api}
 * @param status property {@code answer.status}: the right status code
 * @param body property {@code answer.body}: text that the right body holds
 * @param environment properties {@code env.NAME}: variables of the function
 * @param server property {@code server}: {@code secrets} if it needs a store of secrets, {@code
 *     agent} if it needs one on this machine
 * @param delay property {@code server.delay}: the milliseconds that the server waits with each
 *     answer
 * @param classpath its jar and the jars of {@code target/lib}, or those of another variant:
 *     property {@code of}
 */
record Variant(
    String name,
    String handler,
    String event,
    int status,
    String body,
    Map<String, String> environment,
    String server,
    int delay,
    List<Path> classpath) {

  private static final String PROPERTIES = "variant.properties";

  /** The variants of these names, or all that there are. */
  static List<Variant> discover(Path folder, List<String> names) throws IOException {
    List<Variant> variants = new ArrayList<>();
    for (String name : names.isEmpty() ? names(folder) : names) {
      variants.add(read(folder.resolve(name)));
    }
    return variants;
  }

  /** The names of all variants. */
  static List<String> names(Path folder) throws IOException {
    try (Stream<Path> folders = Files.list(folder)) {
      return folders
          .filter(variant -> Files.exists(variant.resolve(PROPERTIES)))
          .map(variant -> variant.getFileName().toString())
          .sorted()
          .toList();
    }
  }

  private static Variant read(Path folder) throws IOException {
    if (!Files.exists(folder.resolve(PROPERTIES))) {
      throw new BenchmarkFailure("there is no variant " + folder.getFileName());
    }
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(folder.resolve(PROPERTIES))) {
      properties.load(reader);
    }
    Map<String, String> environment = new HashMap<>();
    for (String key : properties.stringPropertyNames()) {
      if (key.startsWith("env.")) {
        environment.put(key.substring("env.".length()), required(properties, key));
      }
    }
    Path built =
        folder.resolveSibling(properties.getProperty("of", folder.getFileName().toString()));
    List<Path> classpath = new ArrayList<>(Layout.jars(built.resolve("target")));
    if (classpath.size() != 1) {
      throw new BenchmarkFailure("not one jar in " + built.resolve("target") + ": " + classpath);
    }
    classpath.addAll(Layout.jars(built.resolve("target/lib")));
    return new Variant(
        folder.getFileName().toString(),
        required(properties, "handler"),
        required(properties, "event"),
        Integer.parseInt(required(properties, "answer.status")),
        required(properties, "answer.body"),
        environment,
        properties.getProperty("server", ""),
        Integer.parseInt(properties.getProperty("server.delay", "0")),
        classpath);
  }

  private static String required(Properties properties, String key) {
    String value = properties.getProperty(key);
    if (value == null) {
      throw new BenchmarkFailure(PROPERTIES + " names no " + key);
    }
    return value;
  }

  /** The same with more variables. */
  Variant with(Map<String, String> variables) {
    Map<String, String> all = new HashMap<>(environment);
    all.putAll(variables);
    return new Variant(name, handler, event, status, body, all, server, delay, classpath);
  }

  /** The class of the handler, without the method. */
  String handlerClass() {
    return handler.replaceFirst("::.*", "");
  }

  long classpathBytes() throws IOException {
    long bytes = 0;
    for (Path jar : classpath) {
      bytes += Files.size(jar);
    }
    return bytes;
  }

  /** Whether this is the right answer to the event; anything else is no measurement. */
  boolean answersRight(Exchange exchange) {
    if (exchange.failed()) {
      return false;
    }
    try {
      JsonNode answer = new ObjectMapper().readTree(exchange.body());
      return answer.path("statusCode").asInt() == status
          && answer.path("body").asText().contains(body);
    } catch (JsonProcessingException e) {
      return false;
    }
  }
}
