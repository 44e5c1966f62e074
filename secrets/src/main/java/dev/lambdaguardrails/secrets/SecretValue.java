// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.secrets;

import dev.lambdaguardrails.Redactions;
import java.security.MessageDigest;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The value of a secret, which shows itself only to {@link #use}.
 *
 * <p>Its text form is constant, it equals only itself, it cannot be serialised, and what writes
 * objects by reflection finds no property and no field in it. While it lives, the guard's log lines
 * hold {@code [REDACTED]} in its place, if it has at least {@link Redactions#SHORTEST} characters.
 *
 * <p>This stops a secret from leaking by accident: by a log line, a message, an answer. It does not
 * hide it from code that runs in the function, nor from a dump of its memory: the JVM's TLS buffers
 * and the text that the redaction compares with stay, so that overwriting copies is best effort.
 *
 * <p>Immutable; safe for concurrent use.
 */
public final class SecretValue {
  /** Transient, so that a writer of fields passes it over. */
  private final transient char[] value;

  /** Takes the characters over. */
  SecretValue(char[] value) {
    this.value = value;
    Redactions.ofProcess().register(new String(value));
  }

  /** A value that is known already: for tests, and for what fetches secrets of its own. */
  public static SecretValue of(String value) {
    return new SecretValue(value.toCharArray());
  }

  /**
   * Lends a copy of the characters, and overwrites it with zeros afterwards: {@code key.use(chars
   * -> sign(message, chars))}. For what takes nothing but a String: {@code
   * password.use(String::new)}, which leaves a copy behind that nobody can overwrite.
   */
  public <R extends @Nullable Object, X extends Exception> R use(SecretUse<R, X> use) throws X {
    char[] copy = value.clone();
    try {
      return use.apply(copy);
    } finally {
      Arrays.fill(copy, '\0');
    }
  }

  /** Whether a text is the value, in a time that depends on its length alone. */
  public boolean matches(CharSequence text) {
    byte[] ours = new byte[value.length * 2];
    byte[] theirs = new byte[text.length() * 2];
    for (int at = 0; at < value.length; at++) {
      put(value[at], ours, at);
    }
    for (int at = 0; at < text.length(); at++) {
      put(text.charAt(at), theirs, at);
    }
    boolean equal = MessageDigest.isEqual(ours, theirs);
    Arrays.fill(ours, (byte) 0);
    Arrays.fill(theirs, (byte) 0);
    return equal;
  }

  private static void put(char character, byte[] bytes, int at) {
    bytes[2 * at] = (byte) (character >> 8);
    bytes[2 * at + 1] = (byte) character;
  }

  /** Always the same. */
  @Override
  public String toString() {
    return "SecretValue[****]";
  }
}
