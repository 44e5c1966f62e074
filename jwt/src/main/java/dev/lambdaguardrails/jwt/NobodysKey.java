// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.jwt;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.Base64URL;
import dev.lambdaguardrails.JwtAlgorithm;
import java.math.BigInteger;
import java.security.spec.ECParameterSpec;

/**
 * A key of nobody's, by which what verifies is loaded before the first token: one verification that
 * fails.
 */
final class NobodysKey {
  private static final int RSA_BITS = 2_048;

  private NobodysKey() {}

  /** Verifies nothing by an algorithm. */
  static void prime(JwtAlgorithm by) throws JOSEException {
    Curve curve =
        switch (by) {
          case RS256, RS384, RS512, PS256, PS384, PS512 -> null;
          case ES256 -> Curve.P_256;
          case ES384 -> Curve.P_384;
          case ES512 -> Curve.P_521;
        };
    SigningKey key = SigningKey.of(curve == null ? rsa() : elliptic(curve));
    int length = curve == null ? RSA_BITS / 8 : 2 * ((bits(curve) + 7) / 8);
    byte[] signature = new byte[length];
    signature[length / 2 - 1] = 1;
    signature[length - 1] = 1;
    byte[] none = {};
    CompactToken token = new CompactToken(none, none, none, Base64URL.encode(signature).toString());
    if (key == null || key.verifies(token, by)) {
      throw new IllegalStateException("a signature of nobody's");
    }
  }

  private static int bits(Curve curve) {
    return curve.toECParameterSpec().getCurve().getField().getFieldSize();
  }

  private static JWK rsa() {
    BigInteger modulus = BigInteger.ONE.shiftLeft(RSA_BITS - 1).add(BigInteger.ONE);
    return new RSAKey.Builder(
            Base64URL.encode(modulus), Base64URL.encode(BigInteger.valueOf(65_537)))
        .keyID("nobody")
        .build();
  }

  /** The generator of a curve, which is a point of it. */
  private static JWK elliptic(Curve curve) {
    ECParameterSpec parameters = curve.toECParameterSpec();
    int bits = bits(curve);
    return new ECKey.Builder(
            curve,
            ECKey.encodeCoordinate(bits, parameters.getGenerator().getAffineX()),
            ECKey.encodeCoordinate(bits, parameters.getGenerator().getAffineY()))
        .keyID("nobody")
        .build();
  }
}
