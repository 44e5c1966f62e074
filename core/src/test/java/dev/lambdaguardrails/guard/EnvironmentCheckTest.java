// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lambdaguardrails.EnvironmentRisk;
import dev.lambdaguardrails.EventSource;
import dev.lambdaguardrails.FunctionFailed;
import dev.lambdaguardrails.Mode;
import dev.lambdaguardrails.SecurityEvent;
import dev.lambdaguardrails.failure.Misconfiguration;
import dev.lambdaguardrails.testing.Events;
import dev.lambdaguardrails.testing.FakeContext;
import dev.lambdaguardrails.testing.Guards;
import dev.lambdaguardrails.testing.Order;
import dev.lambdaguardrails.testing.RecordingEvents;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Security;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is wrong with an environment, and what only looks like it: long because it is the list of
 * both.
 */
class EnvironmentCheckTest {
  private static final String CERTIFICATES = "jdk.certpath.disabledAlgorithms";

  private final String certificates = String.valueOf(Security.getProperty(CERTIFICATES));
  private final String algorithms = String.valueOf(Security.getProperty(TlsAlgorithms.PROPERTY));
  private final RecordingEvents events = new RecordingEvents();

  @TempDir private Path folder;

  @AfterEach
  void restore() {
    Security.setProperty(TlsAlgorithms.PROPERTY, algorithms);
    Security.setProperty(CERTIFICATES, certificates);
  }

  private List<EnvironmentRisk> risks(Map<String, String> variables) {
    return new EnvironmentCheck(variables, folder)
        .findings().stream().map(EnvironmentCheck.Finding::risk).toList();
  }

  // What has the form of a secret is put together here, so that nobody's scanner finds one.

  @ParameterizedTest
  @CsvSource({
    "A, ghp, _0123456789abcdef0123456789abcdef0123",
    "A, sk, _live_0123456789abcdef01234567",
    "A, xox, b-0123456789-0123456789-abcdefghijkl",
    "A, AKI, AIOSFODNN7EXAMPL2",
    "A, -----BEG, IN RSA PRIVATE KEY-----MIIE-----END RSA PRIVATE KEY-----",
    "A, eyJ, hbGciOiJub25lIn0.e30.AA",
    "DATABASE_URL, postgres, ://app:hunter2@db.example/orders",
    "DATABASE_URL, jdbc:mysql, ://db.example/orders?user=app&Password=hunter2",
    "DB_PASSWORD, hunter, 2hunter2",
    "STRIPE_API_KEY, 0123456789, abcdef",
    "payment_token, 0123456789, abcdef",
    "SECRET, 0123456789, abcdef"
  })
  void variable_thatHoldsASecret_isTold(String name, String head, String tail) {
    assertEquals(List.of(EnvironmentRisk.SECRET_IN_VARIABLE), risks(Map.of(name, head + tail)));
    String mend = new EnvironmentCheck(Map.of(name, head + tail), folder).findings().get(0).mend();
    assertTrue(mend.contains(name));
    assertFalse(mend.contains(tail));
  }

  @ParameterizedTest
  @CsvSource({
    "PAYMENT_KEY_SECRET, prod/payment",
    "DB_PASSWORD, arn:aws:secretsmanager:eu-west-1:123456789012:secret:db-AbCdEf",
    "DB_PASSWORD, ssm:prod.db.password",
    "DB_PASSWORD, ''",
    "AWS_SECRET_ACCESS_KEY, 0123456789abcdef0123456789abcdef01234567",
    "AWS_SESSION_TOKEN, 0123456789abcdef0123456789abcdef01234567",
    "TOKEN_ISSUER, https://issuer.example/pool",
    "TOKEN_AUDIENCE, 0123456789abcdef0123456789",
    "KMS_KEY_ID, 0f8fad5b-d9cb-469f-a165-70867728950e",
    "DATABASE_URL, postgres://db.example/orders",
    "DATABASE_URL, https://db.example/a:b@c",
    "MAIL, mailto:anna@example.com",
    "MONKEY, 0123456789abcdef0123",
    "A, AKIA",
    "A, eyJ",
    "A, sk_live_"
  })
  void variable_thatHoldsNone_isNotTold(String name, String value) {
    assertEquals(List.of(), risks(Map.of(name, value)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-agentlib:jdwp=transport=dt_socket,server=y,address=*:5005",
        "-Xrunjdwp:transport=dt_socket",
        "-Xdebug",
        "-javaagent:/opt/agent.jar",
        "-agentpath:/opt/agent.so",
        "-Dcom.sun.management.jmxremote.port=9010",
        "-Dcom.sun.management.config.file=/opt/management.properties",
        "-XX:+ManagementServer",
        "-Xrunprofiler:port=7001",
        "-XX:VMOptionsFile=/opt/options",
        "-XX:Flags=/opt/flags"
      })
  void option_thatOpensTheJvm_isTold(String option) {
    for (String name : new String[] {"JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS"}) {
      assertEquals(
          List.of(EnvironmentRisk.DEBUG_AGENT),
          risks(Map.of(name, "-XX:TieredStopAtLevel=1 " + option)));
    }
    assertEquals(List.of(), risks(Map.of("JAVA_TOOL_OPTIONS", "-XX:+TieredCompilation -Xss512k")));
  }

  @Test
  void folder_thatIsNotEmptyOrNotThere_isTold() throws IOException {
    Files.createFile(folder.resolve(".java_pid7"));
    Files.createDirectory(folder.resolve("hsperfdata_sbx"));
    assertEquals(List.of(), risks(Map.of()));
    Files.createFile(folder.resolve("orders.csv"));
    assertEquals(List.of(EnvironmentRisk.LEFTOVERS), risks(Map.of()));
    assertEquals(
        List.of(EnvironmentRisk.LEFTOVERS),
        new EnvironmentCheck(Map.of(), folder.resolve("none"))
            .findings().stream().map(EnvironmentCheck.Finding::risk).toList());
  }

  @Test
  void tls_thatTheRuntimeClientWeakened_isMendedAndWhatIsKeptWeakIsTold() {
    String weak = "SSLv3, RC4, MD5withRSA";
    Security.setProperty(TlsAlgorithms.PROPERTY, weak);
    assertEquals(List.of(), risks(Map.of()));
    Security.setProperty(TlsAlgorithms.PROPERTY, weak);
    assertEquals(List.of(EnvironmentRisk.WEAK_TLS), risks(Map.of(TlsAlgorithms.VARIABLE, "keep")));
    Security.setProperty(TlsAlgorithms.PROPERTY, algorithms);
    assertEquals(
        List.of(EnvironmentRisk.WEAK_TLS),
        risks(
            Map.of("JAVA_TOOL_OPTIONS", "-Djdk.internal.httpclient.disableHostnameVerification")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SSLv3, TLSv1, TLSv1.1",
        "SSLv3, TLSv1, TLSv1.1, NULL",
        "SSLv3, TLSv1, TLSv1.1, anon",
        "TLSv1, TLSv1.1, anon, NULL"
      })
  void tls_thatTakesWhatTheJdkDoesNot_isTold(String list) {
    Security.setProperty(TlsAlgorithms.PROPERTY, list);
    assertEquals(List.of(EnvironmentRisk.WEAK_TLS), risks(Map.of()));
  }

  @Test
  void certificates_thatMaySignByMd5_areTold() {
    Security.setProperty(CERTIFICATES, "MD2, SHA1 jdkCA & usage TLSServer");
    assertEquals(List.of(EnvironmentRisk.WEAK_TLS), risks(Map.of()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"TLSv1", "TLSv1.1,TLSv1.2", "TLSv1.3, TLSv1"})
  void protocols_ofBefore12_areTold(String protocols) {
    System.setProperty("jdk.tls.client.protocols", protocols);
    try {
      assertEquals(List.of(EnvironmentRisk.WEAK_TLS), risks(Map.of()));
    } finally {
      System.clearProperty("jdk.tls.client.protocols");
    }
    assertEquals(List.of(), risks(Map.of()));
  }

  /** Makes an environment that has one risk; the variables of it. */
  private Map<String, String> risky(EnvironmentRisk risk) throws IOException {
    return switch (risk) {
      case SECRET_IN_VARIABLE -> Map.of("DB_PASSWORD", "hunter2hunter2");
      case DEBUG_AGENT -> Map.of("JAVA_TOOL_OPTIONS", "-Xdebug");
      case WEAK_TLS -> {
        Security.setProperty(TlsAlgorithms.PROPERTY, "SSLv3");
        yield Map.of(TlsAlgorithms.VARIABLE, "keep");
      }
      case LEFTOVERS -> {
        Files.createFile(folder.resolve("orders.csv"));
        yield Map.of();
      }
      case LONG_TIMEOUT -> throw new IllegalArgumentException(risk.name());
    };
  }

  @ParameterizedTest
  @EnumSource(names = "LONG_TIMEOUT", mode = EnumSource.Mode.EXCLUDE)
  void risk_ofEveryKind_isAnEventAndFatalByChoice(EnvironmentRisk risk) throws IOException {
    Map<String, String> variables = risky(risk);
    guard(variables);
    assertEquals(SecurityEvent.Kind.MISCONFIGURATION, events.only().kind());
    assertEquals(Mode.REPORT, events.only().mode());
    assertThrows(Misconfiguration.class, () -> guard(variables, risk));
  }

  private Guard guard(Map<String, String> variables, EnvironmentRisk... fatal) {
    return Guards.around(EventSource.HTTP_API, events)
        .publicAccess()
        .checkEnvironment(new EnvironmentCheck(variables, folder), fatal)
        .serveStream(
            (in, out, context) ->
                out.write("{\"statusCode\":204}".getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void risk_thatIsNotFatal_isAnEventAndTheFunctionStarts() {
    guard(Map.of("DB_PASSWORD", "hunter2hunter2"), EnvironmentRisk.DEBUG_AGENT);
    SecurityEvent event = events.only();
    assertEquals(SecurityEvent.Kind.MISCONFIGURATION, event.kind());
    assertEquals(Mode.REPORT, event.mode());
    assertTrue(event.fields().toString().contains("DB_PASSWORD"));
    assertFalse(event.fields().toString().contains("hunter2"));
  }

  @Test
  void risk_thatIsFatal_failsInitAndTheOthersAreToldToo() {
    Map<String, String> variables =
        Map.of("DB_PASSWORD", "hunter2hunter2", "JAVA_TOOL_OPTIONS", "-Xdebug");
    Misconfiguration wrong =
        assertThrows(
            Misconfiguration.class, () -> guard(variables, EnvironmentRisk.SECRET_IN_VARIABLE));
    assertTrue(String.valueOf(wrong.getMessage()).contains("DB_PASSWORD"));
    assertFalse(String.valueOf(wrong.getMessage()).contains("hunter2"));
    assertTrue(events.only().fields().toString().contains("JAVA_TOOL_OPTIONS"));
  }

  @ParameterizedTest
  @CsvSource({"29900, 0", "30000, 0", "30001, 1", "900000, 1"})
  void timeout_longerThanAnybodyWaits_isToldOnce(int millis, int told) throws IOException {
    Guard guard = guard(Map.of());
    byte[] event = Events.requestWithScopes(null, "a").getBytes(StandardCharsets.UTF_8);
    for (int time = 0; time < 3; time++) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      guard.handle(new ByteArrayInputStream(event), out, new FakeContext().remaining(millis));
      assertTrue(out.toString(StandardCharsets.UTF_8).contains("204"));
    }
    assertEquals(told, events.all().size());
  }

  @ParameterizedTest
  @CsvSource({
    "REST_API, 1",
    "HTTP_API, 1",
    "WEBSOCKET, 1",
    "APPSYNC, 1",
    "FUNCTION_URL, 0",
    "ALB, 0",
    "DIRECT, 0"
  })
  void timeout_ofWhoWaitsAsLong_isNotTold(EventSource source, int told) {
    Guard guard =
        Guards.open(source, events)
            .checkEnvironment(new EnvironmentCheck(Map.of(), folder))
            .serveStream(
                (in, out, context) -> out.write("served".getBytes(StandardCharsets.UTF_8)));
    String answer = Guards.call(guard, Events.small(source), new FakeContext().remaining(60_000));
    assertEquals("served", answer);
    assertEquals(told, events.codes().size());
  }

  @Test
  void timeout_thatIsFatal_failsEachInvocationUntilItIsMended() throws IOException {
    Guard guard = guard(Map.of(), EnvironmentRisk.LONG_TIMEOUT);
    byte[] event = Events.requestWithScopes(null, "a").getBytes(StandardCharsets.UTF_8);
    for (int time = 0; time < 2; time++) {
      assertThrows(
          FunctionFailed.class,
          () ->
              guard.handle(
                  new ByteArrayInputStream(event),
                  new ByteArrayOutputStream(),
                  new FakeContext().remaining(30_001)));
    }
    assertEquals(List.of("misconfiguration", "misconfiguration"), events.codes());
    assertEquals(Mode.ENFORCE, events.all().get(0).mode());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    guard.handle(new ByteArrayInputStream(event), out, new FakeContext().remaining(30_000));
    assertTrue(out.toString(StandardCharsets.UTF_8).contains("204"));
  }

  /** On Lambda a function that waits for its secrets is warmed, by the same controls. */
  @Test
  void risk_ofAFunctionThatIsWarmed_isToldOnce() {
    Guards.around(EventSource.HTTP_API, events)
        .environment(Map.of("AWS_LAMBDA_RUNTIME_API", "127.0.0.1:9001")::get)
        .publicAccess()
        .checkEnvironment(new EnvironmentCheck(Map.of("JAVA_TOOL_OPTIONS", "-Xdebug"), folder))
        .warm(Order.input(), Order.output())
        .serve((order, call) -> order, Order.input(), Order.output());
    assertEquals(List.of("misconfiguration"), events.codes());
  }
}
