// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.secrets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lambdaguardrails.samples.runtime.Launch;
import dev.lambdaguardrails.samples.runtime.LocalRuntime;
import dev.lambdaguardrails.samples.runtime.LocalSecrets;
import dev.lambdaguardrails.samples.runtime.LocalService;
import dev.lambdaguardrails.samples.runtime.LocalTls;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A function with secrets as SnapStart runs it: by the restore path of the real runtime client. */
@Timeout(120)
class SecretsSnapStartTest {
  private static final String CANARY = "k3y-that-nobody-may-see";
  private static final String CREDENTIALS =
      "{\"AccessKeyId\":\"ASIACONTAINER\",\"SecretAccessKey\":\"k\",\"Token\":\"t0ken\"}";

  private final List<LocalService.Request> requests = new CopyOnWriteArrayList<>();
  private final List<LocalService.Request> credentials = new CopyOnWriteArrayList<>();

  @TempDir private Path folder;

  private interface Case {
    void run(LocalRuntime runtime) throws IOException;
  }

  private void with(LocalService.Replies store, Case test) throws IOException {
    LocalTls tls = LocalTls.in(folder);
    LocalService.Replies counted =
        (request, out) -> {
          requests.add(request);
          return store.reply(request, out);
        };
    LocalService.Replies container =
        (request, out) -> {
          credentials.add(request);
          out.write(LocalService.answer(200, CREDENTIALS));
          return true;
        };
    try (LocalService service = LocalService.start(tls, counted);
        LocalService keys = LocalService.start(null, container);
        LocalRuntime runtime =
            LocalRuntime.start(
                Launch.of("dev.lambdaguardrails.secrets.GuardedPay")
                    .jvmOptions(tls.jvmOptions().toArray(new String[0]))
                    .jvmOptions("-Xlog:class+load:file=" + folder.resolve("classes.log"))
                    .environment("AWS_ENDPOINT_URL_SECRETS_MANAGER", service.url())
                    .environment("AWS_ACCESS_KEY_ID", "")
                    .environment("AWS_CONTAINER_CREDENTIALS_FULL_URI", keys.url() + "/keys")
                    .environment("AWS_CONTAINER_AUTHORIZATION_TOKEN", "t")
                    .environment("PAYMENT_KEY_SECRET", "prod/payment")
                    .snapStart()
                    .build())) {
      test.run(runtime);
      assertFalse(runtime.captured().everything().contains(CANARY));
    }
  }

  private long classes() throws IOException {
    try (var lines = Files.lines(folder.resolve("classes.log"))) {
      return lines.filter(line -> line.contains(" source: ")).count();
    }
  }

  @Test
  void secrets_ofASnapshot_areFetchedAfterTheRestoreWithNewCredentials() throws IOException {
    LocalSecrets store =
        new LocalSecrets(
            Map.of("prod/payment", CANARY, "prod/db", "{\\\"password\\\":\\\"p4ssw0rd\\\"}"));
    with(
        store,
        runtime -> {
          assertEquals(List.of(), runtime.initError().stream().toList());
          assertEquals(List.of(), requests);
          assertEquals(List.of(), credentials);
          long snapshot = classes();
          assertEquals(List.of(), runtime.restore().stream().toList());
          assertEquals(1, requests.size());
          assertEquals(1, credentials.size());
          assertTrue(requests.get(0).headers().toString().contains("=ASIACONTAINER/"));
          long loaded = classes() - snapshot;
          assertTrue(loaded < 320, "classes of the restore: " + loaded);
          String answer = runtime.invoke(SecretsRuntimeTest.EVENT).body();
          assertTrue(answer.contains("\"statusCode\":204"), answer);
          runtime.awaitIdle();
          String told = runtime.captured().everything();
          assertTrue(told.contains("handled with 8 characters"), told);
          assertTrue(told.contains("the key is [REDACTED] of SecretValue[****]"), told);
        });
  }

  @Test
  void secrets_thatAreDownAfterTheRestore_failTheRestore() throws IOException {
    with(
        (request, out) -> {
          out.write(LocalService.answer(500, "{\"message\":\"" + CANARY + "\"}"));
          return true;
        },
        runtime -> {
          assertEquals(List.of(), runtime.initError().stream().toList());
          assertTrue(runtime.restore().isPresent());
          assertTrue(runtime.captured().everything().contains("secret-unavailable"));
        });
  }
}
