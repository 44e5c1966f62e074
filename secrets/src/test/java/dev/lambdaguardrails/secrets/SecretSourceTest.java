// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.secrets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lambdaguardrails.failure.Fault;
import dev.lambdaguardrails.failure.Misconfiguration;
import dev.lambdaguardrails.samples.runtime.Launch;
import dev.lambdaguardrails.samples.runtime.LocalAgent;
import dev.lambdaguardrails.samples.runtime.LocalRuntime;
import dev.lambdaguardrails.samples.runtime.LocalSecrets;
import dev.lambdaguardrails.samples.runtime.LocalService;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every source but the default one. */
@Timeout(60)
class SecretSourceTest {
  private static final String CANARY = "k3y-that-nobody-may-see";

  private final Map<String, String> stored = new ConcurrentHashMap<>(Map.of("prod/a+b", "first"));
  private final List<String> lines = new CopyOnWriteArrayList<>();
  private final Map<String, String> environment = new HashMap<>();

  private interface Case {
    void run() throws IOException;
  }

  private void withAgent(LocalService.Replies agent, Case test) throws IOException {
    LocalService.Replies counted =
        (request, out) -> {
          lines.add(request.line());
          return agent.reply(request, out);
        };
    try (LocalService service = LocalService.start(null, counted)) {
      environment.putAll(agentEnvironment(service.url()));
      test.run();
    }
  }

  private static Map<String, String> agentEnvironment(String url) {
    return Map.of(
        "AWS_SESSION_TOKEN",
        "t0ken",
        "GUARDRAILS_SECRETS_SOURCE",
        "agent",
        "PARAMETERS_SECRETS_EXTENSION_HTTP_PORT",
        url.substring(url.lastIndexOf(':') + 1));
  }

  private LocalAgent agent() {
    return new LocalAgent(stored, "t0ken");
  }

  private Secrets secrets(String... names) {
    return Stores.secrets(environment, Asked.MILLIS, names);
  }

  // The agent.

  @Test
  void agent_withSecretsAndParameters_servesThem() throws IOException {
    stored.put("ssm:/p/1", "a-parameter");
    withAgent(
        agent(),
        () -> {
          Secrets secrets = secrets("prod/a+b", "ssm:/p/1");
          assertTrue(secrets.value("prod/a+b").matches("first"));
          assertTrue(secrets.value("ssm:/p/1").matches("a-parameter"));
          assertEquals("GET /secretsmanager/get?secretId=prod%2Fa%2Bb HTTP/1.1", lines.get(0));
        });
  }

  @Test
  void agent_askedForWhatWasRotated_isToldToPassItsCacheBy() throws IOException {
    withAgent(
        agent(),
        () -> {
          Secrets secrets = secrets("prod/a+b", "prod/a+b#AWSPREVIOUS");
          SecretValue value = secrets.value("prod/a+b");
          assertTrue(lines.get(1).contains("&versionStage=AWSPREVIOUS "), lines::toString);
          stored.put("prod/a+b", "second");
          assertTrue(secrets.refresh("prod/a+b"));
          assertTrue(value.matches("second"));
          assertTrue(lines.get(2).contains("&refreshNow=true "), lines::toString);
        });
  }

  @ParameterizedTest
  @CsvSource({
    "400, 'not ready to serve traffic, please wait', true",
    "500, oops, false",
    "403, Bad Token, false",
    "400, oops, false",
  })
  void agent_thatServesNotYet_isNoReasonNotToStart(int status, String body, boolean starts)
      throws IOException {
    AtomicBoolean ready = new AtomicBoolean();
    LocalAgent agent = agent();
    withAgent(
        (request, out) -> {
          if (ready.get()) {
            return agent.reply(request, out);
          }
          out.write(LocalService.answer(status, body));
          return true;
        },
        () -> {
          Secrets secrets = secrets("prod/a+b");
          if (!starts) {
            assertThrows(Fault.class, () -> secrets.value("prod/a+b"));
            return;
          }
          SecretValue value = secrets.value("prod/a+b");
          Fault fault = assertThrows(Fault.class, () -> value.matches("first"));
          assertEquals("secret prod/a+b: not-ready", fault.reason());
          ready.set(true);
          assertTrue(value.matches("first"));
        });
  }

  @Test
  void agent_thatIsNotThere_isNoReasonNotToStart() throws IOException {
    LocalService gone = LocalService.start(null, (request, out) -> false);
    gone.close();
    environment.putAll(agentEnvironment(gone.url()));
    SecretValue value = secrets("prod/a+b").value("prod/a+b");
    Fault fault = assertThrows(Fault.class, () -> value.matches("first"));
    assertEquals("secret prod/a+b: not-ready", fault.reason());
  }

  @Test
  void agent_withoutTheSecret_isAMisconfiguration() throws IOException {
    withAgent(
        agent(),
        () -> {
          Secrets secrets = secrets("prod/none");
          Misconfiguration thrown =
              assertThrows(Misconfiguration.class, () -> secrets.value("prod/none"));
          assertTrue(String.valueOf(thrown.getMessage()).contains("(absent)"), thrown::getMessage);
        });
  }

  @ParameterizedTest
  @CsvSource({
    "AWS_SESSION_TOKEN, '', Give the function a role",
    "AWS_SESSION_TOKEN, 'a\u0001b', Mend the token in AWS_SESSION_TOKEN",
    "PARAMETERS_SECRETS_EXTENSION_HTTP_PORT, 70000, Set PARAMETERS_SECRETS_EXTENSION_HTTP_PORT",
    "PARAMETERS_SECRETS_EXTENSION_HTTP_PORT, no, Set PARAMETERS_SECRETS_EXTENSION_HTTP_PORT",
    "GUARDRAILS_SECRETS_SOURCE, vault, Set GUARDRAILS_SECRETS_SOURCE to",
    "GUARDRAILS_SECRETS_AT_INIT, maybe, Set GUARDRAILS_SECRETS_AT_INIT to",
    "GUARDRAILS_SECRETS_TTL_SECONDS, 0, Set GUARDRAILS_SECRETS_TTL_SECONDS to",
    "GUARDRAILS_SECRETS_MAX_STALE_SECONDS, 1d, Set GUARDRAILS_SECRETS_MAX_STALE_SECONDS to",
  })
  void setting_thatIsWrong_isAMisconfiguration(String variable, String value, String message)
      throws IOException {
    withAgent(
        agent(),
        () -> {
          environment.put(variable, value);
          Secrets secrets = Secrets.of("prod/a+b").environment(environment::get).warm();
          Misconfiguration thrown =
              assertThrows(Misconfiguration.class, () -> secrets.value("prod/a+b"));
          assertTrue(String.valueOf(thrown.getMessage()).startsWith(message), thrown::getMessage);
          assertTrue(lines.isEmpty());
        });
  }

  // The environment, and what a test looks up.

  @Test
  void environment_outsideLambda_isASource() {
    environment.put("GUARDRAILS_SECRETS_SOURCE", "environment");
    environment.put("PROD_A_B", "from a variable");
    Secrets secrets = secrets("prod/a+b", "prod/none");
    assertTrue(secrets.value("prod/a+b").matches("from a variable"));
    assertThrows(Misconfiguration.class, () -> secrets.value("prod/none"));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void environment_inLambda_isNoSource(boolean local) {
    environment.put("GUARDRAILS_SECRETS_SOURCE", "environment");
    environment.put("AWS_LAMBDA_RUNTIME_API", "x");
    environment.put("AWS_SAM_LOCAL", Boolean.toString(local));
    environment.put("PROD_A_B", "from a variable");
    Secrets secrets = Secrets.of("prod/a+b").environment(environment::get).warm();
    if (local) {
      assertTrue(secrets.value("prod/a+b").matches("from a variable"));
    } else {
      assertThrows(Misconfiguration.class, () -> secrets.value("prod/a+b"));
    }
  }

  @Test
  void lookup_ofATest_isASource() {
    stored.put("prod/a+b#AWSPREVIOUS", "old");
    stored.put("prod/a+b#AWSPENDING", "next");
    Secrets secrets =
        Secrets.of("prod/a+b", "prod/a+b#AWSPREVIOUS", "prod/a+b#AWSPENDING", "b")
            .source(
                SecretSource.of(
                    name -> {
                      if (name.equals("b")) {
                        throw new IOException(CANARY);
                      }
                      return stored.get(name);
                    }))
            .warm();
    assertTrue(secrets.value("prod/a+b").matches("first"));
    assertTrue(secrets.value("prod/a+b#AWSPREVIOUS").matches("old"));
    assertTrue(secrets.value("prod/a+b#AWSPENDING").matches("next"));
    Fault fault = assertThrows(Fault.class, () -> secrets.value("b"));
    assertFalse(String.valueOf(fault.getMessage()).contains(CANARY));
  }

  // AWS's caching library, in a function of its own.

  @Test
  void cachingLibrary_withoutItsHeavyClients_isASource() throws IOException {
    Map<String, String> secrets =
        Map.of("prod/payment", CANARY, "prod/db", "{\\\"password\\\":\\\"p4ssw0rd\\\"}");
    try (LocalService service = LocalService.start(null, new LocalSecrets(secrets));
        LocalRuntime runtime = cachingFunction(service)) {
      assertTrue(runtime.initError().isEmpty(), () -> runtime.captured().everything());
      assertTrue(runtime.invoke(SecretsRuntimeTest.EVENT).body().contains("\"statusCode\":204"));
      runtime.awaitIdle();
      String told = runtime.captured().everything();
      assertTrue(told.contains("handled with 8 characters"), told);
      assertFalse(told.contains(CANARY), told);
    }
  }

  @Test
  void cachingLibrary_thatIsRefused_saysWhatToMend() throws IOException {
    try (LocalService service =
            LocalService.start(null, new LocalSecrets(Map.of("prod/db", CANARY)));
        LocalRuntime runtime = cachingFunction(service)) {
      assertTrue(runtime.initError().isPresent());
      String told = runtime.captured().everything();
      assertTrue(told.contains("Secret ${PAYMENT_KEY_SECRET} (absent): Create it"), told);
    }
  }

  private static LocalRuntime cachingFunction(LocalService service) {
    return LocalRuntime.start(
        Launch.of("dev.lambdaguardrails.secrets.GuardedPay")
            .environment("AWS_ENDPOINT_URL_SECRETS_MANAGER", service.url())
            .environment("GUARDRAILS_SECRETS_SOURCE", "caching-library")
            .environment("PAYMENT_KEY_SECRET", "prod/payment")
            .build());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "software.amazon.awssdk.crt.CRT",
        "software.amazon.awssdk.http.crt.AwsCrtHttpClient",
        "software.amazon.awssdk.http.apache.ApacheHttpClient",
        "software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient",
        "edu.umd.cs.findbugs.annotations.SuppressFBWarnings",
      })
  void cachingLibrary_itsHeavyClients_areNotThere(String name) {
    assertThrows(ClassNotFoundException.class, () -> Class.forName(name));
  }
}
