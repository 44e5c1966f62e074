// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.jwt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.OctetSequenceKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import dev.lambdaguardrails.JwtAlgorithm;
import dev.lambdaguardrails.aws.http.Budget;
import dev.lambdaguardrails.failure.Fault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.spec.ECPoint;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The keys of an issuer, as they come, rotate, and cannot be had. */
class IssuerKeysTest {
  private static final long START = 1_800_000_000_000L;

  private final LocalIssuer issuer = new LocalIssuer();
  private long now = START;
  private final IssuerKeys keys = new IssuerKeys(issuer, () -> now);

  private @Nullable SigningKey rsa() {
    return keys.key("rsa-1", JwtAlgorithm.RS256);
  }

  private void unavailable(String kid) {
    Fault fault = assertThrows(Fault.class, () -> keys.key(kid, JwtAlgorithm.RS256));
    assertEquals("keys-unavailable", fault.code());
    assertEquals(503, fault.status());
  }

  @Test
  void keys_thatWereFetched_serveForAnHour() {
    keys.renew();
    for (int at = 0; at < 100; at++) {
      assertNotNull(rsa());
    }
    now += IssuerKeys.LIFE_MILLIS - 1;
    assertNotNull(rsa());
    assertEquals(1, issuer.fetches);
    now += 1;
    assertNotNull(rsa());
    assertNotNull(rsa());
    assertEquals(2, issuer.fetches);
  }

  @Test
  void ids_thatSomebodyMadeUp_loadOnceInTenSeconds() {
    keys.renew();
    now += IssuerKeys.PAUSE_MILLIS;
    for (int at = 0; at < 1_000; at++) {
      assertNull(keys.key("made-up-" + at, JwtAlgorithm.RS256));
    }
    assertEquals(2, issuer.fetches);
    assertNotNull(rsa());
    now += IssuerKeys.PAUSE_MILLIS - 1;
    assertNull(keys.key("another", JwtAlgorithm.RS256));
    assertEquals(2, issuer.fetches);
    now += 1;
    assertNull(keys.key("another", JwtAlgorithm.RS256));
    assertEquals(3, issuer.fetches);
  }

  @Test
  void keys_thatRotate_areFetchedWithTheFirstNewId() {
    keys.renew();
    now += IssuerKeys.PAUSE_MILLIS;
    issuer.published.clear();
    issuer.published.add(LocalIssuer.elliptic("new", Curve.P_256));
    assertNotNull(keys.key("new", JwtAlgorithm.ES256));
    assertEquals(2, issuer.fetches);
    // What the issuer no longer publishes, no longer serves.
    now += IssuerKeys.PAUSE_MILLIS;
    assertNull(rsa());
  }

  @Test
  void issuer_thatIsDown_isServedForUntilADayIsOver() {
    keys.renew();
    issuer.down = true;
    now += IssuerKeys.LIFE_MILLIS;
    assertNotNull(rsa());
    assertNotNull(rsa());
    assertEquals(2, issuer.fetches);
    // Whether a new id is one of the issuer's cannot be told now.
    unavailable("new");
    now = START + IssuerKeys.BOUND_MILLIS - 1;
    assertNotNull(rsa());
    now += 1;
    unavailable("rsa-1");
    issuer.down = false;
    unavailable("rsa-1");
    now += IssuerKeys.PAUSE_MILLIS;
    assertNotNull(rsa());
    assertNull(keys.key("new", JwtAlgorithm.RS256));
  }

  @Test
  void issuer_thatWasDownAtInit_isAskedAgainAfterThePause() {
    issuer.down = true;
    keys.renew();
    for (int at = 0; at < 1_000; at++) {
      unavailable("rsa-1");
    }
    assertEquals(1, issuer.fetches);
    issuer.down = false;
    now += IssuerKeys.PAUSE_MILLIS;
    assertNotNull(rsa());
  }

  @Test
  void clock_thatWasSetBack_hasTheKeysFetchedAgain() {
    keys.renew();
    now -= 60_000;
    assertNotNull(rsa());
    assertEquals(2, issuer.fetches);
    issuer.down = true;
    now -= 60_000;
    unavailable("rsa-1");
  }

  @Test
  void restore_withTheIssuerDown_leavesNoKeyOfTheSnapshot() {
    keys.renew();
    issuer.down = true;
    keys.renew();
    unavailable("rsa-1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "[]",
        "null",
        "{}",
        "{\"keys\":null}",
        "{\"keys\":[]}",
        "{\"keys\":{}}",
        "{\"keys\":[7]}",
        "{\"keys\":[null]}",
        "{\"keys\":[{}]}",
        "{\"keys\":[],\"keys\":[]}",
        "{'keys':[]}",
        "{\"keys\":[{\"kty\":\"RSA\",\"kid\":\"rsa-1\",\"n\":\"AQAB\",\"e\":\"AQAB\"}]}",
        "{\"keys\":[{\"kty\":\"EC\",\"kid\":\"rsa-1\",\"crv\":\"P-256\",\"x\":\"AQ\",\"y\":\"AQ\"}]}",
        "{\"keys\":[[[[[[[[]]]]]]]]}",
        "\ufeff{\"keys\":[]}"
      })
  void document_withoutAKeyThatServes_isNone(String json) {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    assertThrows(IOException.class, () -> KeySet.of(bytes, START));
  }

  @Test
  void key_thatIsNotForSignatures_isLeftOutAndTheOthersServe() throws JOSEException {
    RSAKey rsa = LocalIssuer.RSA.toPublicJWK();
    issuer.published.clear();
    issuer.published.add(new RSAKey.Builder(rsa).keyID("enc").keyUse(KeyUse.ENCRYPTION).build());
    issuer.published.add(new RSAKey.Builder(rsa).keyID(null).build());
    issuer.published.add(new RSAKeyGenerator(1_024, true).keyID("short").generate().toPublicJWK());
    issuer.published.add(new OctetSequenceKeyGenerator(256).keyID("oct").generate());
    ECPoint generator = Curve.SECP256K1.toECParameterSpec().getGenerator();
    issuer.published.add(
        new ECKey.Builder(
                Curve.SECP256K1,
                ECKey.encodeCoordinate(256, generator.getAffineX()),
                ECKey.encodeCoordinate(256, generator.getAffineY()))
            .keyID("k1")
            .build());
    issuer.published.add(
        new RSAKey.Builder(rsa)
            .keyID("ps")
            .algorithm(com.nimbusds.jose.JWSAlgorithm.PS256)
            .build());
    keys.renew();
    for (String kid : new String[] {"enc", "", "short", "oct", "k1"}) {
      assertNull(keys.key(kid, JwtAlgorithm.RS256), kid);
    }
    assertNull(keys.key("k1", JwtAlgorithm.ES256));
    assertNull(keys.key("ps", JwtAlgorithm.RS256));
    assertNotNull(keys.key("ps", JwtAlgorithm.PS256));
  }

  @Test
  void privateKey_thatAnIssuerPublished_doesNotServe() throws IOException {
    String json = "{\"keys\":[" + LocalIssuer.P256.toJSONString() + "]}";
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    assertThrows(IOException.class, () -> KeySet.of(bytes, START));
  }

  @Test
  void id_ofTwoKeys_isThatOfTheAlgorithmAndOfNoneWhereBothFit() {
    ECKey same = LocalIssuer.elliptic("rsa-1", Curve.P_256);
    issuer.published.add(same);
    keys.renew();
    assertNotNull(rsa());
    assertNotNull(keys.key("rsa-1", JwtAlgorithm.ES256));
    issuer.published.add(LocalIssuer.OTHER_RSA);
    keys.renew();
    assertNull(rsa());
  }

  /** An issuer that answers when the test lets it. */
  private static final class SlowIssuer implements KeyDocument {
    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch answers = new CountDownLatch(1);
    private final AtomicInteger fetches = new AtomicInteger();

    @Override
    public byte[] get(Budget budget) throws IOException {
      if (fetches.incrementAndGet() > 1) {
        asked.countDown();
        try {
          answers.await();
        } catch (InterruptedException e) {
          throw new IOException("interrupted");
        }
      }
      return new LocalIssuer().document().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void prime() {}
  }

  @Test
  @Timeout(30)
  void fetch_thatRuns_isTheOnlyOneAndNoKeyThatServesWaitsForIt() throws Exception {
    SlowIssuer slow = new SlowIssuer();
    IssuerKeys shared = new IssuerKeys(slow, () -> now);
    shared.renew();
    now += IssuerKeys.LIFE_MILLIS;
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Future<@Nullable SigningKey>> unknown = new ArrayList<>();
      unknown.add(threads.submit(() -> shared.key("new", JwtAlgorithm.RS256)));
      slow.asked.await();
      for (int at = 0; at < 7; at++) {
        unknown.add(threads.submit(() -> shared.key("new", JwtAlgorithm.RS256)));
      }
      assertNotNull(shared.key("rsa-1", JwtAlgorithm.RS256));
      slow.answers.countDown();
      for (Future<@Nullable SigningKey> each : unknown) {
        assertNull(each.get(20, TimeUnit.SECONDS));
      }
      assertEquals(2, slow.fetches.get());
    } finally {
      threads.shutdownNow();
    }
  }
}
