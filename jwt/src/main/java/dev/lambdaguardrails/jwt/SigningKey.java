// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.jwt;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyOperation;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.Base64URL;
import dev.lambdaguardrails.JwtAlgorithm;
import org.jspecify.annotations.Nullable;

/**
 * A public key that an issuer signs with: by its own algorithm where it names one, otherwise by
 * those of its kind.
 *
 * @param algorithm the one it names, null if it names none
 * @param curve of an elliptic key, null of RSA
 */
record SigningKey(
    String kid, @Nullable String algorithm, @Nullable Curve curve, JWSVerifier verifier) {
  private static final int SHORTEST_RSA = 2_048;
  private static final int LONGEST_RSA = 8_192;

  /** The key, if it is a public one for signatures that has an id; null otherwise. */
  static @Nullable SigningKey of(JWK key) throws JOSEException {
    String kid = key.getKeyID();
    boolean forSignatures =
        (key.getKeyUse() == null || key.getKeyUse().equals(KeyUse.SIGNATURE))
            && (key.getKeyOperations() == null
                || key.getKeyOperations().contains(KeyOperation.VERIFY));
    if (kid == null || kid.isEmpty() || key.isPrivate() || !forSignatures) {
      return null;
    }
    String algorithm = key.getAlgorithm() == null ? null : key.getAlgorithm().getName();
    if (key instanceof RSAKey rsa && rsa.size() >= SHORTEST_RSA && rsa.size() <= LONGEST_RSA) {
      return new SigningKey(kid, algorithm, null, new RSASSAVerifier(rsa.toRSAPublicKey()));
    }
    if (key instanceof ECKey elliptic && isKnown(elliptic.getCurve())) {
      ECDSAVerifier verifier = new ECDSAVerifier(elliptic.toECPublicKey());
      return new SigningKey(kid, algorithm, elliptic.getCurve(), verifier);
    }
    return null;
  }

  private static boolean isKnown(Curve curve) {
    return curve.equals(Curve.P_256) || curve.equals(Curve.P_384) || curve.equals(Curve.P_521);
  }

  /** Whether it signs by an algorithm. */
  boolean signsBy(JwtAlgorithm other) {
    boolean ofKind =
        switch (other) {
          case RS256, RS384, RS512, PS256, PS384, PS512 -> curve == null;
          case ES256 -> Curve.P_256.equals(curve);
          case ES384 -> Curve.P_384.equals(curve);
          case ES512 -> Curve.P_521.equals(curve);
        };
    return ofKind && (algorithm == null || algorithm.equals(other.name()));
  }

  /** Whether a token is signed with it. */
  boolean verifies(CompactToken token, JwtAlgorithm by) {
    try {
      JWSHeader header = new JWSHeader(JWSAlgorithm.parse(by.name()));
      return verifier.verify(header, token.signed(), new Base64URL(token.signature()));
    } catch (JOSEException malformed) {
      return false;
    }
  }
}
