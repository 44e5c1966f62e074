// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.secrets;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.lambdaguardrails.Redactions;
import dev.lambdaguardrails.aws.FlatJson;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * The value of a secret, which shows itself only to {@link #use}, and is always the present one:
 * after a rotation the same object has the new value.
 *
 * <p>Its text form is constant, it equals only itself, it cannot be serialised, Jackson refuses it,
 * and what writes objects by reflection finds no field in it. From its first use on, the guard's
 * log lines hold {@code [REDACTED]} in its place, if it has at least {@link Redactions#SHORTEST}
 * characters; after a rotation in that of the old value too, as long as the process lives.
 *
 * <p>This stops a secret from leaking by accident: by a log line, a message, an answer. It does not
 * hide it from code that runs in the function, nor from a dump of its memory: the JVM's TLS buffers
 * and the text that the redaction compares with stay, so that overwriting copies is best effort.
 *
 * <p>Using one that has to be fetched first throws what {@link Secrets#value(String)} throws. Safe
 * for concurrent use.
 */
public final class SecretValue {
  private final transient @Nullable CachedSecret secret;
  private final transient @Nullable String field;

  /** What was read last. */
  private transient volatile @Nullable Reading reading;

  /** Takes the characters over. */
  private SecretValue(char[] value) {
    this.secret = null;
    this.field = null;
    this.reading = new Reading(null, value);
  }

  /** The present value of a secret, or of a field of it. */
  SecretValue(CachedSecret secret, @Nullable String field) {
    this.secret = secret;
    this.field = field;
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
    char[] copy = present().clone();
    try {
      return use.apply(copy);
    } finally {
      Arrays.fill(copy, '\0');
    }
  }

  /**
   * What a call answers that needs this secret, made once more after a rotation: {@link
   * Secrets#retryOnRotation} of the secret that this is a value of. One that is known already is
   * never rotated.
   *
   * @param rejected what the call throws when the other side does not know the value
   * @param call uses the value anew each time
   * @throws Exception what the call throws
   */
  public <T extends @Nullable Object> T retryOnRotation(
      Class<? extends Exception> rejected, Callable<T> call) throws Exception {
    return secret == null ? call.call() : secret.retryOnRotation(rejected, call);
  }

  /** Whether a text is the value, in a time that depends on the lengths alone. */
  public boolean matches(CharSequence text) {
    char[] value = present();
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

  /** The present characters, not copied. */
  char[] present() {
    Reading last = reading;
    SecretVersion version = secret == null ? null : secret.read();
    return last != null && last.version == version ? last.text : read(version, last);
  }

  private char[] read(@Nullable SecretVersion version, @Nullable Reading last) {
    if (version == null || secret == null) {
      throw new IllegalStateException();
    }
    char[] text;
    try {
      text = field == null ? version.text() : field(version, field, secret.written);
    } catch (RuntimeException halfRotated) {
      if (last == null || !secret.isRotating()) {
        throw halfRotated;
      }
      return last.text;
    }
    reading = new Reading(version, text);
    return text;
  }

  private static char[] field(SecretVersion version, String field, String written) {
    char[] value;
    try {
      value = FlatJson.read(version.text(), field)[0];
    } catch (FlatJson.Unreadable noObject) {
      throw Trouble.NO_OBJECT.failure(written, null);
    }
    if (value == null) {
      throw Trouble.NO_FIELD.failure(written, null);
    }
    return value;
  }

  boolean isOf(CachedSecret other) {
    return secret == other;
  }

  /** Whether it is this part of this secret. */
  boolean is(CachedSecret other, @Nullable String part) {
    return secret == other && (field == null ? part == null : field.equals(part));
  }

  /** Nothing may write a secret: this throws. */
  @JsonValue
  private Object json() {
    throw new UnsupportedOperationException("a secret is not written");
  }

  /** Always the same. */
  @Override
  public String toString() {
    return "SecretValue[****]";
  }

  /** The characters of a version; redacted from now on. */
  private static final class Reading {
    private final @Nullable SecretVersion version;
    private final char[] text;

    Reading(@Nullable SecretVersion version, char[] text) {
      this.version = version;
      this.text = text;
      Redactions.ofProcess().register(new String(text));
    }
  }
}
