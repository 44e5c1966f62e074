// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.jwt;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import dev.lambdaguardrails.aws.http.Budget;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** An issuer whose keys a test has: it publishes them, signs tokens, and can be down. */
final class LocalIssuer implements KeyDocument {
  static final RSAKey RSA = rsa("rsa-1");
  static final RSAKey OTHER_RSA = rsa("rsa-1");
  static final ECKey P256 = elliptic("ec-256", Curve.P_256);
  static final ECKey P384 = elliptic("ec-384", Curve.P_384);
  static final ECKey P521 = elliptic("ec-521", Curve.P_521);

  final List<JWK> published = new ArrayList<>(List.of(RSA, P256, P384, P521));
  boolean down;
  int fetches;

  private static RSAKey rsa(String kid) {
    try {
      return new RSAKeyGenerator(2_048).keyID(kid).generate();
    } catch (JOSEException e) {
      throw new AssertionError(e);
    }
  }

  static ECKey elliptic(String kid, Curve curve) {
    try {
      return new ECKeyGenerator(curve).keyID(kid).generate();
    } catch (JOSEException e) {
      throw new AssertionError(e);
    }
  }

  String document() {
    List<String> keys = new ArrayList<>();
    for (JWK key : published) {
      JWK open = key.toPublicJWK();
      keys.add((open == null ? key : open).toJSONString());
    }
    return "{\"keys\":[" + String.join(",", keys) + "]}";
  }

  @Override
  public byte[] get(Budget budget) throws IOException {
    fetches++;
    if (down) {
      throw new IOException("down");
    }
    return document().getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void prime() {}

  /** A token of this header and these claims, signed as the header says. */
  static String token(String header, String claims, JWK key, JWSAlgorithm by) {
    return sign(encode(header) + '.' + encode(claims), key, by);
  }

  /** A text that looks like the first two parts of a token, signed. */
  static String sign(String signed, JWK key, JWSAlgorithm by) {
    try {
      JWSSigner signer =
          key instanceof RSAKey rsa ? new RSASSASigner(rsa) : new ECDSASigner((ECKey) key);
      JWSHeader header = new JWSHeader.Builder(by).type(JOSEObjectType.JWT).build();
      byte[] bytes = signed.getBytes(StandardCharsets.US_ASCII);
      return signed + '.' + signer.sign(header, bytes);
    } catch (JOSEException e) {
      throw new AssertionError(e);
    }
  }

  static String encode(String json) {
    return encode(json.getBytes(StandardCharsets.UTF_8));
  }

  static String encode(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
