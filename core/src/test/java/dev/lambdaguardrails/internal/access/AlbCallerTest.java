// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.internal.access;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import dev.lambdaguardrails.Caller;
import dev.lambdaguardrails.NamedValues;
import dev.lambdaguardrails.failure.Failure;
import dev.lambdaguardrails.failure.Fault;
import dev.lambdaguardrails.failure.Refusal;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Claims that a load balancer signed, and everything that only looks like them: long because it is
 * the list of the forgeries.
 */
class AlbCallerTest {
  private static final String ARN =
      "arn:aws:elasticloadbalancing:eu-west-1:123456789012:loadbalancer/app/front/50dc6c495c0c9188";
  private static final String KID = "fbb15e42-5b2f-4c5a-8d5e-3c6e1b0d9a71";
  private static final long NOW = 1_800_000_000L;
  private static final KeyPair KEYS = keys("secp256r1");
  private static final KeyPair OTHERS = keys("secp256r1");

  private final Map<String, String> published = new HashMap<>(Map.of(KID, pem(KEYS)));
  private final List<String> fetched = new ArrayList<>();
  private final Ticking clock = new Ticking();
  private boolean down;

  private final AlbSigner signer = signer(ARN);
  private final AlbCaller caller =
      new AlbCaller(signer, "shop", new AlbKeys(signer.keys(), this::fetch, clock), clock);

  /** A clock that a test sets. */
  private static final class Ticking extends Clock {
    private Instant now = Instant.ofEpochSecond(NOW);

    void pass(Duration time) {
      now = now.plus(time);
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }

  private byte @Nullable [] fetch(String address) throws IOException {
    fetched.add(address);
    if (down) {
      throw new IOException("down");
    }
    String pem = published.get(address.substring(address.lastIndexOf('/') + 1));
    return pem == null ? null : pem.getBytes(StandardCharsets.US_ASCII);
  }

  private static AlbSigner signer(String arn) {
    AlbSigner signer = AlbSigner.of(arn);
    assertNotNull(signer, arn);
    return signer;
  }

  private static KeyPair keys(String curve) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec(curve));
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  private static String pem(KeyPair keys) {
    return "-----BEGIN PUBLIC KEY-----\n"
        + Base64.getMimeEncoder().encodeToString(keys.getPublic().getEncoded())
        + "\n-----END PUBLIC KEY-----\n";
  }

  private static String header(String kid, String signer, String algorithm, long expires) {
    return "{\"alg\":\"%s\",\"kid\":\"%s\",\"signer\":\"%s\",\"iss\":\"https://issuer.example\",\"client\":\"shop\",\"exp\":%d}"
        .formatted(algorithm, kid, signer, expires);
  }

  private static String header() {
    return header(KID, ARN, "ES256", NOW + 120);
  }

  private static String padded(String text) {
    return Base64.getUrlEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String token(String header, String claims, KeyPair keys) {
    return sign(padded(header) + '.' + padded(claims), keys);
  }

  private static String sign(String signed, KeyPair keys) {
    try {
      Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
      signature.initSign(keys.getPrivate());
      signature.update(signed.getBytes(StandardCharsets.US_ASCII));
      return signed + '.' + Base64.getUrlEncoder().encodeToString(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  private static NamedValues headers(String... tokens) {
    NamedValues.Builder headers = NamedValues.headers();
    for (String token : tokens) {
      headers.add("X-Amzn-Oidc-Data", token);
    }
    return headers.build();
  }

  private void refused(String token) {
    Refusal refusal = assertThrows(Refusal.class, () -> caller.caller(headers(token)), token);
    assertEquals("token", refusal.code());
  }

  private static final String ANNA = "{\"sub\":\"anna\",\"cognito:groups\":[\"staff\"]}";

  @Test
  void claims_thatTheBalancerSigned_areTheCallers() {
    Caller anna = caller.caller(headers(token(header(), ANNA, KEYS)));
    assertNotNull(anna);
    assertTrue(anna.hasClaim("sub", "anna"));
    assertTrue(anna.lists("cognito:groups", "staff"));
    assertEquals(List.of("https://public-keys.auth.elb.eu-west-1.amazonaws.com/" + KID), fetched);
    caller.caller(headers(token(header(), ANNA, KEYS)));
    assertEquals(1, fetched.size());
  }

  @Test
  void base64url_withAndWithoutItsPadding_isRead() {
    String unpadded = (padded(header()) + '.' + padded(ANNA)).replace("=", "");
    assertNotNull(caller.caller(headers(sign(unpadded, KEYS))));
    assertNotNull(caller.caller(headers(sign(unpadded, KEYS).replace("=", ""))));
    assertNotNull(caller.caller(headers(token(header() + " ", ANNA + " ", KEYS))));
    assertNotNull(caller.caller(headers(token(header() + "  ", ANNA + "  ", KEYS))));
  }

  @Test
  void header_thatIsNotThere_tellsNobody() {
    assertNull(caller.caller(headers()));
    assertNull(caller.caller(NamedValues.none()));
  }

  @Test
  void header_twice_isRefused() {
    String token = token(header(), ANNA, KEYS);
    assertThrows(Refusal.class, () -> caller.caller(headers(token, token)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "none", "None", "", "HS256", "ES384", "RS256", "es256", "ES256K", "EdDSA", "ES256 "
      })
  void algorithm_thatIsAnother_isRefusedBeforeAnyFetch(String algorithm) {
    refused(token(header(KID, ARN, algorithm, NOW + 120), ANNA, KEYS));
    refused(padded(header(KID, ARN, algorithm, NOW + 120)) + '.' + padded(ANNA) + '.');
    assertEquals(List.of(), fetched);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "../../evil.example/key",
        "FBB15E42-5B2F-4C5A-8D5E-3C6E1B0D9A71",
        "fbb15e425b2f4c5a8d5e3c6e1b0d9a71",
        "fbb15e42-5b2f-4c5a-8d5e-3c6e1b0d9a71/..",
        "fbb15e42-5b2f-4c5a-8d5e-3c6e1b0d9a7?",
        "fbb15e42-5b2f-4c5a-8d5e-3c6e1b0d9a7\\u0661",
        "fbb15e42-5b2f-4c5a-8d5e-3c6e1b0d9a7%",
        "-bb15e42-5b2f-4c5a-8d5e-3c6e1b0d9a71"
      })
  void kid_thatIsNoUuid_isRefusedBeforeAnyFetch(String kid) {
    refused(token(header(kid, ARN, "ES256", NOW + 120), ANNA, KEYS));
    assertEquals(List.of(), fetched);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "arn:aws:elasticloadbalancing:eu-west-1:123456789012:loadbalancer/app/front/50dc6c495c0c9189",
        "arn:aws:elasticloadbalancing:eu-west-1:210987654321:loadbalancer/app/front/50dc6c495c0c9188",
        "arn:aws:elasticloadbalancing:eu-west-2:123456789012:loadbalancer/app/front/50dc6c495c0c9188"
      })
  void signer_thatIsAnother_isRefusedBeforeAnyFetch(String other) {
    refused(token(header(KID, other, "ES256", NOW + 120), ANNA, KEYS));
    assertEquals(List.of(), fetched);
  }

  @Test
  void client_thatIsAnother_isRefusedAndAnyIsTakenWhereNoneIsNamed() {
    String token = token(header().replace("\"shop\"", "\"other\""), ANNA, KEYS);
    refused(token);
    AlbKeys keys = new AlbKeys(signer.keys(), this::fetch, clock);
    assertNotNull(new AlbCaller(signer, "", keys, clock).caller(headers(token)));
  }

  @ParameterizedTest
  @CsvSource({"-1, false", "0, false", "1, true", "86400, true"})
  void claims_byTheSecond_expire(long seconds, boolean admitted) {
    String token = token(header(KID, ARN, "ES256", NOW + seconds), ANNA, KEYS);
    if (admitted) {
      assertNotNull(caller.caller(headers(token)));
    } else {
      refused(token);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"exp\":\"1800000120\"",
        "\"exp\":1800000120.5",
        "\"exp\":null",
        "\"exp\":99999999999999999999",
        "\"exp\":1800000120,\"exp\":1800000120",
        "\"exp\":1800000120,\"crit\":\"b64\"",
        "\"exp\":1800000120,\"jwk\":{\"kty\":\"EC\"}",
        "\"exp\":1800000120,\"x5c\":[]",
        "\"noexp\":\"\""
      })
  void header_ofAnotherShape_isRefusedBeforeAnyFetch(String expires) {
    String header = header();
    refused(token(header.substring(0, header.indexOf("\"exp\"")) + expires + "}", ANNA, KEYS));
    refused(token(header + "{}", ANNA, KEYS));
    refused(token("[" + header + "]", ANNA, KEYS));
    assertEquals(List.of(), fetched);
  }

  @Test
  void signature_ofAnotherKeyOrOverOtherClaims_isRefused() {
    refused(token(header(), ANNA, OTHERS));
    String good = token(header(), ANNA, KEYS);
    String[] parts = good.split("\\.", -1);
    refused(parts[0] + '.' + padded(ANNA.replace("anna", "admin")) + '.' + parts[2]);
    refused(padded(header() + " ") + '.' + parts[1] + '.' + parts[2]);
    refused(parts[0] + '.' + parts[1] + '.');
    refused(parts[0] + '.' + parts[1] + '.' + padded("\0".repeat(64)));
    refused(parts[0] + '.' + parts[1]);
    refused(parts[0] + '.' + parts[1] + "." + parts[2] + ".");
    refused("." + good);
    refused("..");
    refused("");
    refused(good.replace('.', ' '));
    refused("\u0142" + good);
    refused(good + "*");
    refused("a".repeat(40_000));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "[]", "null", "7", "{\"sub\":1,\"sub\":2}", "{\"sub\":\"a\"}{}", "{'a':1}"})
  void claims_thatAreNoObject_areRefused(String claims) {
    refused(token(header(), claims, KEYS));
  }

  @Test
  void claims_nestedBeyondAllUse_areRefused() {
    refused(token(header(), "{\"a\":" + "[".repeat(200) + "]".repeat(200) + "}", KEYS));
    refused(token("{\"a\":" + "[".repeat(200) + "]".repeat(200) + "}", ANNA, KEYS));
  }

  @Test
  void key_ofAnotherCurveOrNone_isAFault() {
    for (String pem : new String[] {"", "x", pem(keys("secp384r1")), pem(KEYS).substring(0, 60)}) {
      published.put(KID, pem);
      assertThrows(Fault.class, () -> caller.caller(headers(token(header(), ANNA, KEYS))));
      clock.pass(Duration.ofSeconds(1));
    }
  }

  @Test
  void ids_thatSomebodyMadeUp_loadOneKeyInASecond() {
    int refusals = 0;
    int faults = 0;
    for (int at = 0; at < 1_000; at++) {
      String kid = UUID.nameUUIDFromBytes(new byte[] {(byte) at, (byte) (at >> 8)}).toString();
      String token = token(header(kid, ARN, "ES256", NOW + 120), ANNA, OTHERS);
      Failure failure = assertThrows(Failure.class, () -> caller.caller(headers(token)));
      refusals += failure instanceof Refusal ? 1 : 0;
      faults += failure instanceof Fault ? 1 : 0;
    }
    assertEquals(1, fetched.size());
    assertEquals(1, refusals);
    assertEquals(999, faults);
    clock.pass(Duration.ofSeconds(1));
    assertNotNull(caller.caller(headers(token(header(), ANNA, KEYS))));
  }

  @Test
  void key_thatIsKnown_waitsForNoFetchOfAnother() throws Exception {
    CountDownLatch fetching = new CountDownLatch(1);
    CountDownLatch enough = new CountDownLatch(1);
    KeyFetch slow =
        address -> {
          if (!address.endsWith(KID)) {
            fetching.countDown();
            awaitOrFail(enough);
          }
          return pem(KEYS).getBytes(StandardCharsets.US_ASCII);
        };
    AlbKeys keys = new AlbKeys("", slow, clock);
    assertNotNull(keys.key(KID));
    clock.pass(Duration.ofSeconds(1));
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      Future<?> other = threads.submit(() -> keys.key(UUID.randomUUID().toString()));
      assertTrue(fetching.await(10, TimeUnit.SECONDS));
      assertNotNull(threads.submit(() -> keys.key(KID)).get(10, TimeUnit.SECONDS));
      assertFalse(other.isDone());
      enough.countDown();
      other.get(10, TimeUnit.SECONDS);
    } finally {
      enough.countDown();
      threads.shutdownNow();
    }
  }

  private static void awaitOrFail(CountDownLatch latch) throws IOException {
    try {
      if (!latch.await(30, TimeUnit.SECONDS)) {
        throw new IOException("late");
      }
    } catch (InterruptedException interrupted) {
      throw new InterruptedIOException();
    }
  }

  @Test
  void clock_thatWasSetBack_doesNotEndTheFetches() {
    assertNotNull(caller.caller(headers(token(header(), ANNA, KEYS))));
    String next = UUID.randomUUID().toString();
    published.put(next, pem(OTHERS));
    clock.pass(Duration.ofHours(-1));
    String token = token(header(next, ARN, "ES256", NOW + 120), ANNA, OTHERS);
    assertNotNull(caller.caller(headers(token)));
    assertEquals(2, fetched.size());
  }

  @Test
  void keys_thatAreDown_areAFaultButAKnownOneServesOn() {
    String token = token(header(), ANNA, KEYS);
    assertNotNull(caller.caller(headers(token)));
    down = true;
    assertNotNull(caller.caller(headers(token)));
    clock.pass(Duration.ofSeconds(2));
    String rotated =
        token(header(UUID.randomUUID().toString(), ARN, "ES256", NOW + 120), ANNA, KEYS);
    Fault fault = assertThrows(Fault.class, () -> caller.caller(headers(rotated)));
    assertEquals("keys-unavailable", fault.code());
    assertEquals(503, fault.status());
  }

  @Test
  void keys_thatRotate_areFetchedOnceEach() {
    assertNotNull(caller.caller(headers(token(header(), ANNA, KEYS))));
    String next = UUID.randomUUID().toString();
    published.put(next, pem(OTHERS));
    clock.pass(Duration.ofSeconds(1));
    String token = token(header(next, ARN, "ES256", NOW + 120), ANNA, OTHERS);
    assertNotNull(caller.caller(headers(token)));
    assertNotNull(caller.caller(headers(token)));
    assertEquals(2, fetched.size());
    // A key signs for its own id alone.
    refused(token(header(next, ARN, "ES256", NOW + 120), ANNA, KEYS));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "arn:aws:elasticloadbalancing:eu-west-1:123456789012:loadbalancer/net/front/1",
        "arn:aws:elasticloadbalancing:eu-west-1/x:123456789012:loadbalancer/app/front/1",
        "arn:aws:elasticloadbalancing:evil.example#:123456789012:loadbalancer/app/front/1",
        "arn:aws:elasticloadbalancing::123456789012:loadbalancer/app/front/1",
        "arn:aws:elasticloadbalancing:eu-west-1:12345678901:loadbalancer/app/front/1",
        "arn:aws:elasticloadbalancing:eu-west-1:*:loadbalancer/app/front/1",
        "arn:aws-cn:elasticloadbalancing:cn-north-1:123456789012:loadbalancer/app/front/1"
      })
  void text_thatNamesNoBalancer_isNoSigner(String arn) {
    assertNull(AlbSigner.of(arn));
  }

  @Test
  void keys_ofAGovernmentRegion_areElsewhere() {
    assertEquals(
        "https://s3-us-gov-west-1.amazonaws.com/aws-elb-public-keys-prod-us-gov-west-1/",
        signer(ARN.replace("arn:aws:", "arn:aws-us-gov:").replace("eu-west-1", "us-gov-west-1"))
            .keys());
  }

  // Over real HTTP.

  @Test
  void fetch_overHttp_takesAKeyAndNothingElse() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          String path = exchange.getRequestURI().getPath();
          byte[] body =
              path.equals("/large") ? new byte[9_000] : "pem".getBytes(StandardCharsets.US_ASCII);
          if (path.equals("/moved")) {
            exchange.getResponseHeaders().add("Location", "/key");
          }
          int status =
              switch (path) {
                case "/none" -> 404;
                case "/forbidden" -> 403;
                case "/broken" -> 500;
                case "/moved" -> 302;
                default -> 200;
              };
          exchange.sendResponseHeaders(status, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    try {
      String address = "http://localhost:" + server.getAddress().getPort();
      KeyFetch fetch = new HttpKeyFetch();
      assertArrayEquals("pem".getBytes(StandardCharsets.US_ASCII), fetch.get(address + "/key"));
      assertNull(fetch.get(address + "/none"));
      assertNull(fetch.get(address + "/forbidden"));
      for (String path : new String[] {"/broken", "/moved", "/large"}) {
        assertThrows(IOException.class, () -> fetch.get(address + path), path);
      }
    } finally {
      server.stop(0);
    }
    int closed = server.getAddress() == null ? 1 : server.getAddress().getPort();
    assertThrows(
        IOException.class, () -> new HttpKeyFetch().get("http://localhost:" + closed + "/key"));
  }
}
