// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.benchmarks;

import dev.lambdaguardrails.samples.runtime.LocalAgent;
import dev.lambdaguardrails.samples.runtime.LocalSecrets;
import dev.lambdaguardrails.samples.runtime.LocalService;
import dev.lambdaguardrails.samples.runtime.LocalTls;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The protocols of AWS Secrets Manager over TLS, and of its agent, on loopback, in the launcher's
 * own JVM, which the untimed runs warm up: the same for every variant whose properties say so.
 */
final class SecretsServer implements AutoCloseable {
  private static final String SECRET = "{\\\"key\\\":\\\"0123456789abcdef0123456789abcdef\\\"}";
  private static final String NAME = "prod/payment";
  private static final int MANY = 20;
  private static final String TOKEN = "benchmark";

  private final Path folder;
  private final Map<String, Map<String, String>> environments = new HashMap<>();
  private final List<LocalService> services = new ArrayList<>();
  private @Nullable LocalTls tls;

  SecretsServer(Path folder) {
    this.folder = folder;
  }

  /** The variants, with the address and the trust of the server for those that need one. */
  List<Variant> equip(List<Variant> variants) throws IOException {
    List<Variant> equipped = new ArrayList<>();
    for (Variant variant : variants) {
      equipped.add(
          variant.server().isEmpty()
              ? variant
              : variant.with(environment(variant.server(), variant.delay())));
    }
    return equipped;
  }

  private Map<String, String> environment(String server, int delay) throws IOException {
    String key = server + ' ' + delay;
    Map<String, String> environment = environments.get(key);
    if (environment == null) {
      environment =
          switch (server) {
            case "secrets" -> secrets(delay);
            case "agent" -> agent(delay);
            default -> throw new BenchmarkFailure("there is no server " + server);
          };
      environments.put(key, environment);
    }
    return environment;
  }

  private Map<String, String> secrets(int delay) throws IOException {
    LocalTls made = tls == null ? LocalTls.in(folder) : tls;
    tls = made;
    LocalService started = started(made, new LocalSecrets(stored()), delay);
    return Map.of(
        "AWS_ENDPOINT_URL_SECRETS_MANAGER", started.url(),
        "JAVA_TOOL_OPTIONS", String.join(" ", made.jvmOptions()));
  }

  private Map<String, String> agent(int delay) throws IOException {
    LocalAgent agent = new LocalAgent(stored(), TOKEN);
    String url = started(null, agent, delay).url();
    return Map.of(
        "AWS_TOKEN",
        TOKEN,
        "PARAMETERS_SECRETS_EXTENSION_HTTP_PORT",
        url.substring(url.lastIndexOf(':') + 1));
  }

  private LocalService started(@Nullable LocalTls secured, LocalService.Replies replies, int delay)
      throws IOException {
    LocalService started =
        LocalService.start(
            secured,
            (request, out) -> {
              pause(delay);
              return replies.reply(request, out);
            });
    services.add(started);
    return started;
  }

  private static void pause(int millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Map<String, String> stored() {
    Map<String, String> stored = new HashMap<>();
    stored.put(NAME, SECRET);
    for (int at = 1; at <= MANY; at++) {
      stored.put(NAME + '-' + at, SECRET);
    }
    return stored;
  }

  @Override
  public void close() throws IOException {
    for (LocalService service : services) {
      service.close();
    }
  }
}
