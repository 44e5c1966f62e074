// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.secrets;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lambdaguardrails.samples.runtime.Exchange;
import dev.lambdaguardrails.samples.runtime.Launch;
import dev.lambdaguardrails.samples.runtime.LocalRuntime;
import dev.lambdaguardrails.samples.runtime.LocalSecrets;
import dev.lambdaguardrails.samples.runtime.LocalService;
import dev.lambdaguardrails.samples.runtime.LocalTls;
import dev.lambdaguardrails.samples.runtime.Posted;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A function with secrets as Lambda runs it: over TLS, through the real runtime client. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(120)
class SecretsRuntimeTest {
  private static final String CANARY = "k3y-that-nobody-may-see";
  static final String EVENT =
      "{\"version\":\"2.0\",\"rawPath\":\"/\",\"rawQueryString\":\"\",\"headers\":{},"
          + "\"requestContext\":{\"http\":{\"method\":\"POST\"}},\"isBase64Encoded\":false}";

  @TempDir private static Path folder;
  private LocalTls tls = new LocalTls(Path.of(""), Path.of(""));

  @BeforeAll
  void makeCertificate() {
    tls = LocalTls.in(folder);
  }

  @AfterAll
  void forget() {
    tls = new LocalTls(Path.of(""), Path.of(""));
  }

  private LocalRuntime start(LocalService service) {
    return start(service.url());
  }

  private LocalRuntime start(String url) {
    return LocalRuntime.start(
        Launch.of("dev.lambdaguardrails.secrets.GuardedPay")
            .jvmOptions(tls.jvmOptions().toArray(new String[0]))
            .environment("AWS_ENDPOINT_URL_SECRETS_MANAGER", url)
            .environment("PAYMENT_KEY_SECRET", "prod/payment")
            .build());
  }

  @Test
  void function_withSecrets_hasThemBeforeTheFirstRequestAndShowsNone() throws IOException {
    Map<String, String> secrets =
        Map.of("prod/payment", CANARY, "prod/db", "{\\\"password\\\":\\\"p4ssw0rd\\\"}");
    try (LocalService service = LocalService.start(tls, new LocalSecrets(secrets));
        LocalRuntime runtime = start(service)) {
      assertTrue(runtime.initError().isEmpty(), () -> runtime.captured().everything());
      assertTrue(runtime.captured().stdout().contains("init with " + CANARY.length()));
      Exchange exchange = runtime.invoke(EVENT);
      assertFalse(exchange.failed(), exchange::body);
      assertTrue(exchange.body().contains("\"statusCode\":204"), exchange::body);
      runtime.awaitIdle();
      String told = runtime.captured().everything();
      assertTrue(told.contains("handled with 8 characters"), told);
      // The runtime client's list, which lets TLS 1.1 pass, is no more.
      assertTrue(told.lines().anyMatch(SecretsRuntimeTest::isOfTheJdk), told);
      assertTrue(told.contains("the key is [REDACTED] of SecretValue[****]"), told);
      assertFalse(told.contains(CANARY), told);
    }
  }

  private static boolean isOfTheJdk(String line) {
    return line.contains("TLS without ") && line.contains("TLSv1.1,") && line.contains("TLSv1,");
  }

  @Test
  void function_ofWhichASecretIsNotThere_failsInitAndSaysWhichByItsVariable() throws IOException {
    try (LocalService service =
            LocalService.start(tls, new LocalSecrets(Map.of("prod/db", CANARY)));
        LocalRuntime runtime = start(service)) {
      Posted error = runtime.initError().orElseThrow();
      assertTrue(error.body().contains("Misconfiguration"), error.body());
      String told = runtime.captured().everything();
      assertTrue(told.contains("Secret ${PAYMENT_KEY_SECRET} (absent): Create it"), told);
      assertFalse(told.contains(CANARY), told);
    }
  }

  @Test
  void function_whoseSecretsAreDown_failsInitWithNothingInside() throws IOException {
    LocalService down =
        LocalService.start(
            tls,
            (request, out) -> {
              out.write(LocalService.answer(500, "{\"message\":\"" + CANARY + "\"}"));
              return true;
            });
    try (down;
        LocalRuntime runtime = start(down)) {
      Posted error = runtime.initError().orElseThrow();
      assertTrue(error.body().contains("The function failed"), error.body());
      String told = runtime.captured().everything();
      assertTrue(told.contains("secret-unavailable"), told);
      assertTrue(told.contains("secret ${PAYMENT_KEY_SECRET}: failing"), told);
      assertFalse(told.contains(CANARY), told);
    }
  }

  /** The runtime client puts a list of its own in the place of the JDK's disabled algorithms. */
  @Test
  void handshake_underTheRuntimeClient_offersTls12AndLaterAlone() throws IOException {
    byte[] hello;
    try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        LocalRuntime runtime = start("https://localhost:" + listener.getLocalPort())) {
      try (Socket client = listener.accept()) {
        DataInputStream in = new DataInputStream(client.getInputStream());
        in.skipBytes(3);
        hello = in.readNBytes(in.readUnsignedShort());
      }
      assertTrue(runtime.initError().isPresent());
    }
    // Extension 43, five bytes long: a list of four bytes, TLS 1.3 and TLS 1.2.
    assertTrue(
        new String(hello, StandardCharsets.ISO_8859_1).contains("\0\53\0\5\4\3\4\3\3"),
        Arrays.toString(hello));
  }
}
