// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.benchmarks;

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
 * The protocol of AWS Secrets Manager over TLS on loopback, in the launcher's own JVM, which the
 * untimed runs warm up: the same for every variant whose properties say {@code server=secrets}.
 */
final class SecretsServer implements AutoCloseable {
  private static final String SECRET = "{\\\"key\\\":\\\"0123456789abcdef0123456789abcdef\\\"}";

  private final Path folder;
  private @Nullable LocalService service;

  SecretsServer(Path folder) {
    this.folder = folder;
  }

  /** The variants, with the address and the trust of the server for those that need it. */
  List<Variant> equip(List<Variant> variants) throws IOException {
    List<Variant> equipped = new ArrayList<>();
    Map<String, String> environment = new HashMap<>();
    for (Variant variant : variants) {
      if (variant.server().equals("secrets")) {
        if (environment.isEmpty()) {
          environment.putAll(start());
        }
        equipped.add(variant.with(environment));
      } else {
        equipped.add(variant);
      }
    }
    return equipped;
  }

  private Map<String, String> start() throws IOException {
    LocalTls tls = LocalTls.in(folder);
    LocalService started =
        LocalService.start(tls, new LocalSecrets(Map.of("prod/payment", SECRET)));
    service = started;
    return Map.of(
        "AWS_ENDPOINT_URL_SECRETS_MANAGER", started.url(),
        "JAVA_TOOL_OPTIONS", String.join(" ", tls.jvmOptions()));
  }

  @Override
  public void close() throws IOException {
    if (service != null) {
      service.close();
    }
  }
}
