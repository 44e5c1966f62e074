// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.jwt;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.util.JSONObjectUtils;
import dev.lambdaguardrails.JwtAlgorithm;
import dev.lambdaguardrails.bind.JsonLimits;
import dev.lambdaguardrails.bind.StrictJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The keys that an issuer published at one time.
 *
 * @param fetchedAt in milliseconds of the wall clock
 */
record KeySet(List<SigningKey> keys, long fetchedAt) {
  private static final int MOST = 64;
  private static final StrictJson JSON =
      new StrictJson(new JsonLimits(6, 64, 16 * 1_024, 32, 4_000));

  KeySet {
    keys = List.copyOf(keys);
  }

  /**
   * The keys in a document of RFC 7517, those left out that sign nothing here.
   *
   * @throws IOException if it is none, or no key is left
   */
  static KeySet of(byte[] json, long fetchedAt) throws IOException {
    try (JsonParser in = JSON.parser(json, json.length)) {
      if (in.nextToken() != JsonToken.START_OBJECT) {
        throw new IOException("no set of keys");
      }
      boolean more = true;
      while (more) {
        more = in.nextToken() != null;
      }
    }
    List<SigningKey> keys = new ArrayList<>();
    try {
      String text = new String(json, StandardCharsets.UTF_8);
      Map<String, Object>[] all =
          JSONObjectUtils.getJSONObjectArray(JSONObjectUtils.parse(text), "keys");
      for (int at = 0; all != null && at < all.length; at++) {
        SigningKey key = key(all[at]);
        if (key != null && keys.size() < MOST) {
          keys.add(key);
        }
      }
    } catch (ParseException malformed) {
      throw new IOException("no set of keys");
    }
    if (keys.isEmpty()) {
      throw new IOException("no key");
    }
    return new KeySet(keys, fetchedAt);
  }

  /** One key; null if it is none that signs here, whatever is wrong with it. */
  private static @Nullable SigningKey key(Map<String, Object> json) {
    try {
      return SigningKey.of(JWK.parse(json));
    } catch (ParseException | JOSEException | IllegalArgumentException | IllegalStateException e) {
      return null;
    }
  }

  /** Whether there is a key of an id. */
  boolean has(String kid) {
    for (int at = 0; at < keys.size(); at++) {
      if (keys.get(at).kid().equals(kid)) {
        return true;
      }
    }
    return false;
  }

  /** The one key of an id that signs by an algorithm; null if there is none, or several. */
  @Nullable SigningKey find(String kid, JwtAlgorithm by) {
    SigningKey found = null;
    for (int at = 0; at < keys.size(); at++) {
      SigningKey key = keys.get(at);
      if (key.kid().equals(kid) && key.signsBy(by)) {
        if (found != null) {
          return null;
        }
        found = key;
      }
    }
    return found;
  }
}
