// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.secrets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lambdaguardrails.failure.Misconfiguration;
import dev.lambdaguardrails.samples.runtime.LocalSecrets;
import dev.lambdaguardrails.samples.runtime.LocalService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where Lambda sets no variables of a key, the container endpoint has the credentials. */
@Timeout(60)
class ContainerCredentialsTest {
  private static final String CREDENTIALS =
      "{\"AccessKeyId\":\"ASIACONTAINER\",\"SecretAccessKey\":\"k\",\"Token\":\"t0ken\"}";

  @TempDir private Path folder;

  @BeforeEach
  void trust() {
    LocalTrust.trust(LocalTrust.TRUSTED);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void credentials_ofTheContainerEndpoint_signTheRequest(boolean file) throws IOException {
    Map<String, String> asked = new HashMap<>();
    Map<String, String> signed = new HashMap<>();
    LocalService.Replies credentials =
        (request, out) -> {
          asked.putAll(request.headers());
          asked.put("line", request.line());
          out.write(LocalService.answer(200, CREDENTIALS));
          return true;
        };
    LocalSecrets store = new LocalSecrets(Map.of("prod/key", "the-key-of-a-container"));
    LocalService.Replies secrets =
        (request, out) -> {
          signed.putAll(request.headers());
          return store.reply(request, out);
        };
    try (LocalService container = LocalService.start(null, credentials);
        LocalService manager = LocalService.start(LocalTrust.TRUSTED, secrets)) {
      String url = container.url() + "/v1/credentials?a=1";
      Map<String, String> environment = environment(manager.url(), url);
      if (file) {
        Path token = Files.writeString(folder.resolve("token"), "from-file\n");
        environment.put("AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE", token.toString());
      } else {
        environment.put("AWS_CONTAINER_AUTHORIZATION_TOKEN", "from-variable");
      }
      Asked found = Asked.of(environment, Asked.MILLIS, "${KEY}");
      assertEquals(1, found.values().size(), found::told);
    }
    assertEquals("GET /v1/credentials?a=1 HTTP/1.1", asked.get("line"));
    assertEquals(file ? "from-file" : "from-variable", asked.get("authorization"));
    assertEquals("t0ken", signed.get("x-amz-security-token"));
    assertTrue(String.valueOf(signed.get("authorization")).contains("=ASIACONTAINER/"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://example.org/", "http://169.254.169.254/", "file:///etc/passwd"})
  void credentials_fromElsewhere_areNotAskedFor(String url) throws IOException {
    Asked asked = asked(url);
    assertInstanceOf(Misconfiguration.class, asked.thrown(), asked::told);
  }

  @ParameterizedTest
  @CsvSource({"500, {}, unreadable", "200, {}, credentials", "200, '', credentials"})
  void credentials_thatAreNone_areAFault(int status, String json, String reason)
      throws IOException {
    LocalService.Replies replies =
        (request, out) -> {
          out.write(LocalService.answer(status, json));
          return true;
        };
    try (LocalService container = LocalService.start(null, replies)) {
      Asked asked = asked(container.url());
      assertEquals("secret ${KEY}: " + reason, asked.reason(), asked::told);
    }
  }

  private static Asked asked(String url) throws IOException {
    LocalSecrets store = new LocalSecrets(Map.of());
    try (LocalService manager = LocalService.start(LocalTrust.TRUSTED, store)) {
      return Asked.of(environment(manager.url(), url), Asked.MILLIS, "${KEY}");
    }
  }

  private static Map<String, String> environment(String manager, String container) {
    Map<String, String> environment = Asked.environment(manager);
    environment.remove("AWS_ACCESS_KEY_ID");
    environment.remove("AWS_SECRET_ACCESS_KEY");
    environment.remove("AWS_SESSION_TOKEN");
    environment.put("AWS_CONTAINER_CREDENTIALS_FULL_URI", container);
    return environment;
  }
}
