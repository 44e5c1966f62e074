// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.internal.access;

import dev.lambdaguardrails.failure.Fault;
import dev.lambdaguardrails.failure.FaultCode;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.time.Clock;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The public keys of a region's load balancers, each fetched when it is first asked for and kept.
 *
 * <p>Between two fetches lies a second, so that ids which somebody makes up load nothing; who comes
 * within it with another key is told to come again. Who asks for a key that is there waits for no
 * fetch of another. Safe for concurrent use.
 */
public final class AlbKeys {
  private static final long PAUSE_MILLIS = 1_000;
  private static final int MOST = 32;
  private static final String BEGIN = "-----BEGIN PUBLIC KEY-----";
  private static final String END = "-----END PUBLIC KEY-----";

  /** The order of P-256, by which its keys are known. */
  private static final BigInteger ORDER =
      new BigInteger("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551", 16);

  private final String address;
  private final KeyFetch fetch;
  private final Clock clock;
  private volatile Map<String, PublicKey> keys = Map.of();
  private boolean fetchedBefore;
  private long lastFetch;

  /**
   * The keys that are published at an address.
   *
   * @param address up to the id of a key
   */
  public AlbKeys(String address, KeyFetch fetch, Clock clock) {
    this.address = address;
    this.fetch = fetch;
    this.clock = clock;
  }

  /**
   * The key of an id; null if there is none.
   *
   * @param kid a UUID
   * @throws Fault if it cannot be fetched now
   */
  @Nullable PublicKey key(String kid) {
    PublicKey known = keys.get(kid);
    return known == null ? fetched(kid) : known;
  }

  private synchronized @Nullable PublicKey fetched(String kid) {
    PublicKey known = keys.get(kid);
    if (known != null) {
      return known;
    }
    long now = clock.millis();
    boolean pauses = fetchedBefore && now >= lastFetch && now - lastFetch < PAUSE_MILLIS;
    if (pauses) {
      throw Fault.of(FaultCode.KEYS_UNAVAILABLE);
    }
    fetchedBefore = true;
    lastFetch = now;
    PublicKey key;
    try {
      byte[] pem = fetch.get(address + kid);
      if (pem == null) {
        return null;
      }
      key = parse(new String(pem, StandardCharsets.ISO_8859_1));
    } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
      throw Fault.of(FaultCode.KEYS_UNAVAILABLE, e);
    }
    Map<String, PublicKey> more = new LinkedHashMap<>(keys);
    if (more.size() == MOST) {
      more.remove(more.keySet().iterator().next());
    }
    more.put(kid, key);
    keys = more;
    return key;
  }

  private static PublicKey parse(String pem) throws GeneralSecurityException {
    int from = pem.indexOf(BEGIN);
    int to = pem.indexOf(END);
    if (from < 0 || to < from) {
      throw new IllegalArgumentException("no key");
    }
    byte[] der = Base64.getMimeDecoder().decode(pem.substring(from + BEGIN.length(), to));
    PublicKey key = KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(der));
    if (!(key instanceof ECPublicKey curve) || !curve.getParams().getOrder().equals(ORDER)) {
      throw new IllegalArgumentException("another curve");
    }
    return key;
  }
}
