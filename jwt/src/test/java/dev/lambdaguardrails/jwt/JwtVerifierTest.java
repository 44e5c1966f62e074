// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.jwt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.amazonaws.services.lambda.runtime.Context;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import dev.lambdaguardrails.CallerVerifier;
import dev.lambdaguardrails.EventSource;
import dev.lambdaguardrails.Invocation;
import dev.lambdaguardrails.JwtAlgorithm;
import dev.lambdaguardrails.NamedValues;
import dev.lambdaguardrails.SecurityEvent;
import dev.lambdaguardrails.TokenUse;
import dev.lambdaguardrails.failure.Fault;
import dev.lambdaguardrails.failure.Misconfiguration;
import dev.lambdaguardrails.failure.Refusal;
import dev.lambdaguardrails.guard.Environment;
import dev.lambdaguardrails.guard.Guard;
import dev.lambdaguardrails.samples.runtime.LocalService;
import dev.lambdaguardrails.samples.runtime.LocalTls;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The verifier against an issuer on this machine, over TLS, and as a part of a guard. */
@Timeout(60)
class JwtVerifierTest {
  private static final LocalIssuer KEYS = new LocalIssuer();
  private static final Context NO_CONTEXT =
      Invocation.from(EventSource.FUNCTION_URL).build().context();

  @TempDir private static Path folder;
  private static @Nullable SSLContext before;
  private static @Nullable LocalTls tls;

  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final List<SecurityEvent> events = new ArrayList<>();

  @BeforeAll
  static void trust() throws Exception {
    before = SSLContext.getDefault();
    LocalTls local = LocalTls.in(folder);
    SSLContext.setDefault(local.trusting());
    tls = local;
  }

  @AfterAll
  static void forget() {
    SSLContext.setDefault(before);
  }

  private LocalService serve(int status, String body) throws IOException {
    return LocalService.start(
        tls,
        (request, out) -> {
          asked.add(request.line());
          out.write(LocalService.answer(status, body));
          return true;
        });
  }

  private static JwtVerifier warm(Environment environment, String issuer, String keys) {
    return JwtVerifier.warm(
        environment,
        issuer,
        keys,
        List.of("api"),
        List.of(JwtAlgorithm.RS256),
        TokenUse.ACCESS,
        30);
  }

  private static String token(String issuer, long expires) {
    String claims =
        "{\"iss\":\"%s\",\"aud\":[\"other\",\"api\"],\"exp\":%d,\"sub\":\"anna\",\"scope\":\"a\"}"
            .formatted(issuer, expires);
    String header = "{\"alg\":\"RS256\",\"kid\":\"rsa-1\",\"typ\":\"at+jwt\"}";
    return LocalIssuer.token(header, claims, LocalIssuer.RSA, JWSAlgorithm.RS256);
  }

  private static String good(String issuer) {
    return token(issuer, Instant.now().getEpochSecond() + 60);
  }

  private static NamedValues bearer(String token) {
    return NamedValues.headers().add("authorization", "Bearer " + token).build();
  }

  @Test
  void issuer_overTls_isAskedOnceBesideInit() throws IOException {
    try (LocalService service = serve(200, KEYS.document())) {
      String issuer = service.url() + "/pool";
      CallerVerifier verifier =
          warm(name -> name.equals("ISSUER") ? issuer : null, "${ISSUER}", "").ready();
      assertEquals(List.of("GET /pool/.well-known/jwks.json HTTP/1.1"), asked);
      assertNotNull(verifier.caller(bearer(good(issuer))));
      assertNotNull(verifier.caller(bearer(good(issuer))));
      assertEquals(1, asked.size());
    }
  }

  @Test
  void keys_thatStandElsewhere_areFetchedThere() throws IOException {
    try (LocalService service = serve(200, KEYS.document())) {
      String issuer = "https://issuer.example/";
      CallerVerifier verifier =
          warm(name -> null, issuer, service.url() + "/v1/keys?client=a").ready();
      assertEquals(List.of("GET /v1/keys?client=a HTTP/1.1"), asked);
      assertNotNull(verifier.caller(bearer(good(issuer))));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 304, 404, 500, 204})
  void answer_thatIsNoDocument_is503(int status) throws IOException {
    try (LocalService service = serve(status, KEYS.document())) {
      CallerVerifier verifier = warm(name -> null, service.url(), "").ready();
      assertThrows(Fault.class, () -> verifier.caller(bearer(good(service.url()))));
      assertEquals(1, asked.size());
    }
  }

  @Test
  void document_beyondItsLimit_is503() throws IOException {
    String padded = KEYS.document().replace("{\"keys\"", " ".repeat(70_000) + "{\"keys\"");
    try (LocalService service = serve(200, padded)) {
      CallerVerifier verifier = warm(name -> null, service.url(), "").ready();
      assertThrows(Fault.class, () -> verifier.caller(bearer(good(service.url()))));
    }
  }

  @Test
  void certificate_ofAnotherHost_is503() throws IOException {
    try (LocalService service = serve(200, KEYS.document())) {
      String other = service.url().replace("localhost", "127.0.0.2");
      CallerVerifier verifier = warm(name -> null, other, "").ready();
      assertThrows(Fault.class, () -> verifier.caller(bearer(good(other))));
      assertEquals(List.of(), asked);
    }
  }

  @Test
  void snapshot_beforeIt_asksNobodyAndRestoreFetches() throws Exception {
    try (LocalService service = serve(200, KEYS.document())) {
      CallerVerifier verifier =
          warm(
                  name -> name.equals("AWS_LAMBDA_INITIALIZATION_TYPE") ? "snap-start" : null,
                  service.url(),
                  "")
              .ready();
      assertEquals(List.of(), asked);
      ((JwtCaller) verifier).renew();
      assertEquals(1, asked.size());
      assertNotNull(verifier.caller(bearer(good(service.url()))));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "issuer",
        "http://issuer.example",
        "https://",
        "https:///a",
        "https://a@issuer.example",
        "https://issuer.example/#a",
        "https://issuer.example/a b",
        "https://[::1]/",
        "ftp://a",
        "https://issuer.example/\u00e4",
        "${UNSET}",
        "${UNCLOSED",
        "https://issuer.example:x/"
      })
  void issuer_thatIsNoUrl_isAMisconfigurationWhenTheGuardIsBuilt(String issuer) {
    JwtVerifier verifier = warm(name -> null, issuer, "");
    Misconfiguration wrong = assertThrows(Misconfiguration.class, verifier::ready);
    assertFalse(String.valueOf(wrong.getMessage()).contains("issuer.example"));
  }

  @Test
  void settings_thatWouldAdmitNobodyOrTooLong_areMisconfigurations() {
    String issuer = "https://localhost:1";
    List<JwtAlgorithm> rs256 = List.of(JwtAlgorithm.RS256);
    for (JwtVerifier each :
        List.of(
            JwtVerifier.warm(issuer, "", List.of(), rs256, TokenUse.ID, 0),
            JwtVerifier.warm(issuer, "", List.of(" "), rs256, TokenUse.ID, 0),
            JwtVerifier.warm(issuer, "", List.of("a"), List.of(), TokenUse.ID, 0),
            JwtVerifier.warm(issuer, "", List.of("a"), rs256, TokenUse.ID, -1),
            JwtVerifier.warm(issuer, "", List.of("a"), rs256, TokenUse.ID, 301))) {
      assertThrows(Misconfiguration.class, each::ready);
    }
  }

  @ParameterizedTest
  @EnumSource(JwtAlgorithm.class)
  void priming_byEachAlgorithm_verifiesNothing(JwtAlgorithm by) throws JOSEException {
    NobodysKey.prime(by);
  }

  private String answer(String issuer, @Nullable String token, String scope) throws IOException {
    Guard guard =
        Guard.around("com.acme.F", EventSource.FUNCTION_URL)
            .events(events::add)
            .allowScopes(scope)
            .callers(warm(name -> null, issuer, "").ready())
            .serveStream(
                (in, out, context) ->
                    out.write("{\"statusCode\":204}".getBytes(StandardCharsets.UTF_8)));
    String header = token == null ? "" : "\"authorization\":\"Bearer " + token + "\"";
    String event =
        "{\"version\":\"2.0\",\"rawPath\":\"/\",\"rawQueryString\":\"\",\"headers\":{"
            + header
            + "},\"requestContext\":{\"domainName\":\"a.lambda-url.b\",\"http\":{\"method\":\"POST\"}},\"isBase64Encoded\":false}";
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    guard.handle(new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)), out, NO_CONTEXT);
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void guard_withAVerifier_answersEachFailureAsWhatItIs() throws IOException {
    try (LocalService service = serve(200, KEYS.document());
        LocalService down = serve(500, "{}")) {
      String good = good(service.url());
      assertStatus(204, answer(service.url(), good, "a"), null, null);
      assertStatus(403, answer(service.url(), good, "b"), "access-denied", null);
      assertStatus(401, answer(service.url(), null, "a"), "caller-unknown", "Bearer");
      String old = token(service.url(), 1_000);
      String challenge = "Bearer error=\\\"invalid_token\\\"";
      assertStatus(401, answer(service.url(), old, "a"), "token", challenge);
      String ofDown = good(down.url());
      assertStatus(503, answer(down.url(), ofDown, "a"), "keys-unavailable", null);
      for (SecurityEvent event : events) {
        assertFalse(event.fields().toString().contains(good.substring(0, 20)));
      }
    }
  }

  private void assertStatus(
      int status, String answer, @Nullable String code, @Nullable String challenge) {
    assertTrue(answer.contains("\"statusCode\":" + status), answer);
    SecurityEvent last = events.isEmpty() ? null : events.get(events.size() - 1);
    if (code != null && last != null) {
      assertEquals(code, last.code());
    }
    assertEquals(code == null, events.isEmpty());
    events.clear();
    boolean challenged =
        challenge != null && answer.contains("\"WWW-Authenticate\":\"" + challenge + '"');
    assertEquals(challenge != null, challenged, answer);
  }

  @Test
  void refusal_ofAToken_holdsNothingOfIt() {
    CallerVerifier verifier = warm(name -> null, "https://localhost:1", "").ready();
    Refusal refusal =
        assertThrows(Refusal.class, () -> verifier.caller(bearer("eyJhbGciOiJub25lIn0.e30.AA")));
    assertFalse(refusal.toString().contains("eyJ"));
    assertEquals(0, refusal.getSuppressed().length);
  }
}
