// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.logging;

/** A key as a reader gets it back: of bounded length, every surrogate in its pair. */
final class KeyText {
  private static final int LONGEST = 256;

  private KeyText() {}

  /** The key; the same instance if it is short and well-formed. */
  static String of(String key) {
    String bounded = key.length() > LONGEST ? key.substring(0, LONGEST) : key;
    StringBuilder mended = null;
    for (int at = 0; at < bounded.length(); at++) {
      char unit = bounded.charAt(at);
      if (!Character.isSurrogate(unit)) {
        continue;
      }
      if (Character.isHighSurrogate(unit)
          && at + 1 < bounded.length()
          && Character.isLowSurrogate(bounded.charAt(at + 1))) {
        at++;
        continue;
      }
      if (mended == null) {
        mended = new StringBuilder(bounded);
      }
      mended.setCharAt(at, (char) 0xFFFD);
    }
    return mended == null ? bounded : mended.toString();
  }
}
