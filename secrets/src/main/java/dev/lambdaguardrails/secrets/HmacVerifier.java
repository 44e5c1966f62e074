// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.secrets;

import dev.lambdaguardrails.NamedValues;
import dev.lambdaguardrails.SignatureForm;
import dev.lambdaguardrails.aws.WallClock;
import dev.lambdaguardrails.failure.Misconfiguration;
import dev.lambdaguardrails.guard.BodyVerifier;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Verifies bodies that were signed by HMAC with SHA-256. */
final class HmacVerifier implements BodyVerifier {
  private static final String ALGORITHM = "HmacSHA256";

  private final Keys keys;
  private final String header;
  private final SignatureForm form;
  private final long tolerance;
  private final WallClock clock;

  HmacVerifier(
      Keys keys, String header, SignatureForm form, int toleranceSeconds, WallClock clock) {
    this.keys = keys;
    this.header = header;
    this.form = form;
    this.tolerance = toleranceSeconds;
    this.clock = clock;
  }

  /** The secret, and what stands in for it around a rotation. */
  interface Keys {
    /** The present secret. */
    SecretValue current();

    /** The one before; null if there is none. */
    @Nullable SecretValue previous();

    /** Whether the present secret became another one when it was fetched again. */
    boolean renewed();
  }

  /** A request without a signature costs no key, one that was forged at most a fetch. */
  @Override
  public boolean verifies(byte[] body, NamedValues headers) {
    SignatureHeader signed = SignatureHeader.of(form, header, headers);
    if (signed == null) {
      return false;
    }
    if (signed.isTimed() && Math.abs(clock.millis() / 1000 - signed.seconds()) > tolerance) {
      return false;
    }
    if (isBy(keys.current(), signed, body)) {
      return true;
    }
    SecretValue previous = keys.previous();
    if (previous != null && isBy(previous, signed, body)) {
      return true;
    }
    return keys.renewed() && isBy(keys.current(), signed, body);
  }

  @Override
  public long signedAt(NamedValues headers) {
    SignatureHeader signed = SignatureHeader.of(form, header, headers);
    return signed == null ? -1 : signed.seconds();
  }

  /** Compares with every signature of the header, in a time that tells nothing of them. */
  private static boolean isBy(SecretValue key, SignatureHeader signed, byte[] body) {
    byte[] made = key.use(chars -> hmac(chars, signed.prefix(), body));
    boolean equal = false;
    for (byte[] each : signed.signatures()) {
      equal |= MessageDigest.isEqual(made, each);
    }
    return equal;
  }

  private static byte[] hmac(char[] key, byte[] prefix, byte[] body) {
    if (key.length == 0) {
      throw new Misconfiguration("Give the secret of @VerifiedBy a value: it is empty.");
    }
    byte[] bytes = new byte[3 * key.length];
    ByteBuffer encoded = ByteBuffer.wrap(bytes);
    try {
      StandardCharsets.UTF_8
          .newEncoder()
          .onMalformedInput(CodingErrorAction.REPLACE)
          .encode(CharBuffer.wrap(key), encoded, true);
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(bytes, 0, encoded.position(), ALGORITHM));
      mac.update(prefix);
      return mac.doFinal(body);
    } catch (GeneralSecurityException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    } finally {
      Arrays.fill(bytes, (byte) 0);
    }
  }
}
