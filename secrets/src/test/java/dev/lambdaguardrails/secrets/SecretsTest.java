// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.secrets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lambdaguardrails.FunctionFailed;
import dev.lambdaguardrails.failure.Misconfiguration;
import dev.lambdaguardrails.samples.runtime.LocalSecrets;
import dev.lambdaguardrails.samples.runtime.LocalService;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names, fields, settings and the moment of the fetch, against a store that speaks TLS. */
@Timeout(60)
class SecretsTest {
  private static final String DATABASE =
      "{\\\"password\\\":\\\"pass\\\\\\\"word\\\",\\\"port\\\":3306,\\\"a\\\":{}}";

  private static final LocalSecrets STORE =
      new LocalSecrets(
          Map.of("prod/key", "the-key-\\u00e4\\n", "prod/db", DATABASE, "a+b@c.d_e=f-1", "odd"));

  private final List<LocalService.Request> requests = new CopyOnWriteArrayList<>();

  /** What is done with the environment of a function that has a store. */
  private interface Case {
    void run(Map<String, String> environment);
  }

  private void withStore(Case test) throws IOException {
    LocalTrust.trust(LocalTrust.TRUSTED);
    LocalService.Replies replies =
        (request, out) -> {
          requests.add(request);
          return STORE.reply(request, out);
        };
    try (LocalService service = LocalService.start(LocalTrust.TRUSTED, replies)) {
      test.run(Asked.environment(service.url()));
    }
  }

  private static Secrets secrets(Map<String, String> environment, String... names) {
    return Stores.secrets(environment, Asked.MILLIS, names);
  }

  @Test
  void value_ofNames_isThatOfEach() throws IOException {
    withStore(
        environment -> {
          Asked asked = Asked.of(environment, Asked.MILLIS, "${KEY}", "prod/db", "a+b@c.d_e=f-1");
          assertEquals(3, asked.values().size(), asked::told);
          assertTrue(asked.values().get(0).matches("the-key-\u00e4\n"));
          assertTrue(asked.values().get(2).matches("odd"));
          assertEquals(1, requests.size());
          Map<String, String> headers = requests.get(0).headers();
          assertEquals("the-session-token", headers.get("x-amz-security-token"));
          assertEquals("19700101T000042Z", headers.get("x-amz-date"));
        });
  }

  @Test
  void value_besideAnAbsentOne_isThere() throws IOException {
    withStore(
        environment -> {
          Secrets secrets = secrets(environment, "prod/none", "prod/db");
          assertThrows(Misconfiguration.class, () -> secrets.value("prod/none"));
          assertTrue(secrets.value("prod/db", "port").matches("3306"));
        });
  }

  @Test
  void value_askedForTwice_isFetchedOnce() throws IOException {
    withStore(
        environment -> {
          Secrets secrets = secrets(environment, "prod/db");
          assertTrue(secrets.value("prod/db", "password").matches("pass\"word"));
          assertTrue(secrets.value("prod/db", "port").matches("3306"));
          assertEquals(1, requests.size());
        });
  }

  @ParameterizedTest
  @CsvSource({
    "prod/db, other, no-field",
    "prod/db, a, no-field",
    "prod/key, password, no-object",
  })
  void value_ofAFieldThatIsNotThere_isAMisconfiguration(String name, String field, String code)
      throws IOException {
    withStore(
        environment -> {
          Secrets secrets = secrets(environment, name);
          Misconfiguration thrown =
              assertThrows(Misconfiguration.class, () -> secrets.value(name, field));
          String message = String.valueOf(thrown.getMessage());
          assertTrue(message.startsWith("Secret " + name + " (" + code + "): "), message);
          assertFalse(message.contains("the-key"), message);
        });
  }

  @Test
  void value_ofANameThatWasNotWarmed_isAMisconfiguration() {
    assertThrows(
        Misconfiguration.class, () -> secrets(Asked.environment("https://x"), "a").value("b"));
  }

  @ParameterizedTest
  @CsvSource({
    "${UNSET}, Set the environment variable UNSET",
    "${KEY, Close the placeholder",
    "prod/key#, Secret prod/key# (name)",
    "prod/key#a b, Secret prod/key#a b (name)",
    "ssm:, Secret ssm: (name)",
    "a b, Secret a b (name)",
    "${QUOTED}, Secret ${QUOTED} (name)",
  })
  void name_thatCannotBeResolved_isAMisconfigurationWithoutItsValue(String name, String message)
      throws IOException {
    withStore(
        environment -> {
          environment.put("QUOTED", "a\",\"SecretId\":\"b");
          Asked asked = Asked.of(environment, Asked.MILLIS, name);
          assertInstanceOf(Misconfiguration.class, asked.thrown(), asked::told);
          assertTrue(asked.reason().startsWith(message), asked::told);
          assertFalse(asked.told().contains("SecretId"), asked::told);
          assertEquals(List.of(), requests);
        });
  }

  @ParameterizedTest
  @CsvSource({
    "AWS_REGION, '', Set AWS_REGION",
    "AWS_REGION, evil.org/, Set AWS_REGION",
    "AWS_ENDPOINT_URL_SECRETS_MANAGER, http://example.org, Let AWS_ENDPOINT_URL_SECRETS_MANAGER",
    "AWS_ENDPOINT_URL_SECRETS_MANAGER, ftp://example.org, Set AWS_ENDPOINT_URL_SECRETS_MANAGER",
    "AWS_ENDPOINT_URL_SECRETS_MANAGER, https://a:b@c, Set AWS_ENDPOINT_URL_SECRETS_MANAGER",
    "AWS_ENDPOINT_URL_SECRETS_MANAGER, https://c/path, Remove the path",
    "AWS_ENDPOINT_URL_SECRETS_MANAGER, no url, Set AWS_ENDPOINT_URL_SECRETS_MANAGER",
  })
  void setting_thatIsWrong_isAMisconfiguration(String variable, String value, String message) {
    Map<String, String> environment = Asked.environment("https://localhost:1");
    environment.put(variable, value);
    Asked asked = Asked.of(environment, Asked.MILLIS, "${KEY}");
    assertInstanceOf(Misconfiguration.class, asked.thrown(), asked::told);
    assertTrue(asked.reason().startsWith(message), asked::told);
  }

  @ParameterizedTest
  @CsvSource({
    "AWS_ACCESS_KEY_ID, '', Give the function a role",
    "AWS_SESSION_TOKEN, NEWLINE, Mend the session's token",
  })
  void credentials_thatAreNone_areAMisconfiguration(String variable, String value, String message)
      throws IOException {
    withStore(
        environment -> {
          environment.put(variable, value.replace("NEWLINE", "a\r\nb"));
          Asked asked = Asked.of(environment, Asked.MILLIS, "${KEY}");
          assertInstanceOf(Misconfiguration.class, asked.thrown(), asked::told);
          assertTrue(asked.reason().startsWith(message), asked::told);
          assertEquals(List.of(), requests);
        });
  }

  // When.

  @Test
  void fetch_outsideLambda_beginsWhenAValueIsAskedFor() {
    AtomicInteger fetched = new AtomicInteger();
    SecretSource source =
        Stores.source(
            (names, budget) -> {
              fetched.incrementAndGet();
              return new Fetched[] {Fetched.of("v".toCharArray(), null)};
            });
    Secrets secrets = Stores.builder(Map.of(), Asked.MILLIS, "a").source(source).warm();
    assertEquals(0, fetched.get());
    assertTrue(secrets.value("a").matches("v"));
    assertEquals(1, fetched.get());
  }

  @Test
  void fetch_beforeASnapshot_neverBegins() throws IOException {
    withStore(
        environment -> {
          environment.put("AWS_LAMBDA_INITIALIZATION_TYPE", "snap-start");
          Secrets secrets = secrets(environment, "${KEY}");
          SecretValue value = secrets.value("${KEY}");
          Misconfiguration thrown =
              assertThrows(Misconfiguration.class, () -> value.use(String::new));
          assertTrue(
              String.valueOf(thrown.getMessage()).startsWith("Secret ${KEY} (snapshot)"),
              thrown::getMessage);
          assertEquals(List.of(), requests);
          secrets.renew();
          assertEquals(1, requests.size());
          assertTrue(value.matches("the-key-\u00e4\n"));
          assertEquals(1, requests.size());
        });
  }

  @Test
  void source_thatThrows_isAFaultWithoutItsMessage() {
    SecretSource source =
        Stores.source(
            (names, budget) -> {
              throw new IllegalStateException("the-canary");
            });
    Secrets secrets = Stores.builder(Map.of(), Asked.MILLIS, "a").source(source).warm();
    Asked asked = Asked.of(secrets, "a");
    assertInstanceOf(FunctionFailed.class, asked.thrown());
    assertEquals("secret a: failing", asked.reason());
    assertFalse(asked.told().contains("canary"), asked::told);
  }
}
