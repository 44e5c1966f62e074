// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.ratelimit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** A key that is short, and tells nobody whose it is: 64 hexadecimal digits of SHA-256. */
final class KeyDigest {
  private static final String HEX = "0123456789abcdef";

  private KeyDigest() {}

  static String of(String key) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
      StringBuilder text = new StringBuilder(2 * digest.length);
      for (byte each : digest) {
        text.append(HEX.charAt(each >> 4 & 0xF)).append(HEX.charAt(each & 0xF));
      }
      return text.toString();
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
