// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.secrets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lambdaguardrails.failure.Misconfiguration;
import dev.lambdaguardrails.samples.runtime.Launch;
import dev.lambdaguardrails.samples.runtime.LocalRuntime;
import dev.lambdaguardrails.samples.runtime.LocalService;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Every source, against AWS's APIs as moto understands them. */
@Timeout(120)
class MotoTest {
  private final Moto moto = Moto.running();
  private final Map<String, String> environment = new HashMap<>();

  @BeforeEach
  void trust() {
    LocalTrust.trust(LocalTrust.TRUSTED);
    environment.putAll(Asked.environment(moto.url()));
    environment.put("AWS_ENDPOINT_URL_SSM", moto.url());
  }

  private Secrets secrets(String... names) {
    return Secrets.of(names).environment(environment::get).warm();
  }

  // Secrets Manager.

  @Test
  void secrets_manyAtATime_areThere() {
    assertMany();
  }

  @Test
  void secrets_overTls_areThere() throws IOException {
    try (LocalService front = moto.behindTls()) {
      environment.put("AWS_ENDPOINT_URL_SECRETS_MANAGER", front.url());
      assertMany();
    }
  }

  private void assertMany() {
    List<String> names = new ArrayList<>();
    for (int at = 0; at < 25; at++) {
      names.add(moto.secret("välue \"%d\"".formatted(at)));
    }
    names.add("test/none");
    Secrets secrets = secrets(names.toArray(new String[0]));
    for (int at = 0; at < 25; at++) {
      assertTrue(secrets.value(names.get(at)).matches("välue \"%d\"".formatted(at)));
    }
    Misconfiguration thrown =
        assertThrows(Misconfiguration.class, () -> secrets.value("test/none"));
    assertTrue(String.valueOf(thrown.getMessage()).contains("(absent)"), thrown::getMessage);
  }

  @Test
  void secret_thatIsRotated_isTheNewOneAndThePreviousOne() {
    String name = moto.secret("first");
    Secrets secrets = secrets(name, name + "#AWSPREVIOUS");
    SecretValue value = secrets.value(name);
    moto.rotate(name, "second");
    assertTrue(value.matches("first"));
    assertTrue(secrets.refresh(name));
    assertTrue(value.matches("second"));
    assertTrue(secrets(name + "#AWSPREVIOUS").value(name + "#AWSPREVIOUS").matches("first"));
    assertFalse(secrets.refresh(name));
  }

  @Test
  void secret_thatIsDeleted_isAMisconfiguration() {
    String name = moto.secret("gone");
    moto.made("secretsmanager", "secretsmanager.DeleteSecret", Map.of("SecretId", name));
    Misconfiguration thrown = assertThrows(Misconfiguration.class, () -> secrets(name).value(name));
    assertTrue(String.valueOf(thrown.getMessage()).contains("(deleted)"), thrown::getMessage);
  }

  @Test
  void secret_ofAKeyOfItsOwn_isThere() {
    String key =
        moto.made("kms", "TrentService.CreateKey", Map.of())
            .path("KeyMetadata")
            .path("Arn")
            .textValue();
    String name = "test/" + Moto.id();
    Map<String, String> input =
        Map.of(
            "Name",
            name,
            "SecretString",
            "{\"password\":\"of the key\"}",
            "KmsKeyId",
            key,
            "ClientRequestToken",
            Moto.id());
    String arn =
        moto.made("secretsmanager", "secretsmanager.CreateSecret", input).path("ARN").textValue();
    assertTrue(secrets(arn).value(arn, "password").matches("of the key"));
  }

  // Parameters.

  @Test
  void parameters_manyAtATime_areThere() {
    assertManyParameters();
  }

  @Test
  void parameters_overTls_areThere() throws IOException {
    try (LocalService front = moto.behindTls()) {
      environment.put("AWS_ENDPOINT_URL_SSM", front.url());
      assertManyParameters();
    }
  }

  private void assertManyParameters() {
    String path = "/test/" + Moto.id() + '/';
    List<String> names = new ArrayList<>();
    for (int at = 0; at < 12; at++) {
      moto.made(
          "ssm",
          "AmazonSSM.PutParameter",
          Map.of("Name", path + at, "Value", "value " + at, "Type", "SecureString"));
      names.add("ssm:" + path + at);
    }
    names.add("ssm:" + path + "none");
    Secrets secrets = secrets(names.toArray(new String[0]));
    for (int at = 0; at < 12; at++) {
      assertTrue(secrets.value(names.get(at)).matches("value " + at), names.get(at));
    }
    assertThrows(Misconfiguration.class, () -> secrets.value("ssm:" + path + "none"));
  }

  // The other sources.

  @Test
  void agent_beforeTheApis_servesThem() throws IOException {
    String name = moto.secret("by the agent");
    String parameter = "/test/" + Moto.id();
    moto.made(
        "ssm",
        "AmazonSSM.PutParameter",
        Map.of("Name", parameter, "Value", "a parameter", "Type", "SecureString"));
    try (LocalService agent = moto.agent("the-session-token")) {
      String url = agent.url();
      environment.put("GUARDRAILS_SECRETS_SOURCE", "agent");
      environment.put(
          "PARAMETERS_SECRETS_EXTENSION_HTTP_PORT", url.substring(url.lastIndexOf(':') + 1));
      Secrets secrets = secrets(name, "ssm:" + parameter, "test/none");
      assertTrue(secrets.value(name).matches("by the agent"));
      assertTrue(secrets.value("ssm:" + parameter).matches("a parameter"));
      assertThrows(Misconfiguration.class, () -> secrets.value("test/none"));
    }
  }

  @Test
  void cachingLibrary_beforeTheApis_servesThem() {
    assertCachingLibrary(moto.url());
  }

  @Test
  void cachingLibrary_overTls_servesThem() throws IOException {
    try (LocalService front = moto.behindTls()) {
      assertCachingLibrary(front.url());
    }
  }

  private void assertCachingLibrary(String url) {
    if (moto.call("secretsmanager", "secretsmanager.DescribeSecret", Map.of("SecretId", "prod/db"))
            .statusCode()
        != 200) {
      moto.made(
          "secretsmanager",
          "secretsmanager.CreateSecret",
          Map.of(
              "Name",
              "prod/db",
              "SecretString",
              "{\"password\":\"p4ssw0rd\"}",
              "ClientRequestToken",
              Moto.id()));
    }
    String name = moto.secret("by the library");
    try (LocalRuntime runtime =
        LocalRuntime.start(
            Launch.of("dev.lambdaguardrails.secrets.GuardedPay")
                .jvmOptions(LocalTrust.TRUSTED.jvmOptions().toArray(new String[0]))
                .environment("AWS_ENDPOINT_URL_SECRETS_MANAGER", url)
                .environment("GUARDRAILS_SECRETS_SOURCE", "caching-library")
                .environment("PAYMENT_KEY_SECRET", name)
                .build())) {
      assertTrue(runtime.initError().isEmpty(), () -> runtime.captured().everything());
      assertEquals(
          true, runtime.captured().stdout().contains("init with " + "by the library".length()));
    }
  }
}
