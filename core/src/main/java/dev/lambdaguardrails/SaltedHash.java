// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;

/**
 * Names a value so that lines of one environment can be joined by it, and the value is not told.
 *
 * <p>The first 64 bits of SHA-256 over a salt of 32 random bytes and the value, in hexadecimal. The
 * salt is this process's own, made with the first hash, told to nobody, and renewed after a
 * restore: the same value has another name in another environment, and nobody outside can try
 * values out. Stops what reads the log from learning the value; not code of this process. Safe for
 * concurrent use.
 */
public final class SaltedHash {
  private static final int SALT = 32;
  private static final int SHOWN = 8;
  private static final String HEX = "0123456789abcdef";

  private static byte @Nullable [] salt;

  private SaltedHash() {}

  /** The name of a value: 16 hexadecimal digits. */
  public static String of(String value) {
    MessageDigest digest = sha256();
    digest.update(salt());
    byte[] hash = digest.digest(value.getBytes(StandardCharsets.UTF_8));
    StringBuilder name = new StringBuilder(2 * SHOWN);
    for (int at = 0; at < SHOWN; at++) {
      name.append(HEX.charAt((hash[at] >> 4) & 0xF)).append(HEX.charAt(hash[at] & 0xF));
    }
    return name.toString();
  }

  /** Gives every value another name from now on. The guard calls it after a restore. */
  public static synchronized void renew() {
    salt = null;
  }

  private static synchronized byte[] salt() {
    byte[] own = salt;
    if (own == null) {
      own = new byte[SALT];
      new SecureRandom().nextBytes(own);
      salt = own;
    }
    return own;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }
}
