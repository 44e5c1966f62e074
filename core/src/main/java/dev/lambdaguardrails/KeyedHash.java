// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * A hash that joins lines of one environment without telling what it is of: HMAC with SHA-256 under
 * a random key that is never written, cut to 48 bits. Stops the guessing of values, of which there
 * may be few, by whoever reads the lines; does not stop one who can read this process's memory.
 *
 * <p>The key is made at the first use, and anew after a restore: environments of one snapshot do
 * not share it. Safe for concurrent use.
 */
public final class KeyedHash {
  private static final KeyedHash PROCESS = new KeyedHash();
  private static final String ALGORITHM = "HmacSHA256";
  private static final String HEX = "0123456789abcdef";
  private static final int BYTES = 6;

  private volatile @Nullable SecretKeySpec key;

  KeyedHash() {}

  /** The hash of this process. */
  public static KeyedHash ofProcess() {
    return PROCESS;
  }

  /** Takes another key with the next use: called after a restore. */
  public void renew() {
    key = null;
  }

  /** Twelve hexadecimal digits. */
  public String of(String text) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key());
      byte[] hash = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
      StringBuilder digits = new StringBuilder(2 * BYTES);
      for (int at = 0; at < BYTES; at++) {
        digits.append(HEX.charAt((hash[at] >> 4) & 0xF)).append(HEX.charAt(hash[at] & 0xF));
      }
      return digits.toString();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HMAC with SHA-256", e);
    }
  }

  private synchronized SecretKeySpec key() {
    SecretKeySpec present = key;
    if (present == null) {
      byte[] random = new byte[32];
      new SecureRandom().nextBytes(random);
      present = new SecretKeySpec(random, ALGORITHM);
      key = present;
    }
    return present;
  }
}
