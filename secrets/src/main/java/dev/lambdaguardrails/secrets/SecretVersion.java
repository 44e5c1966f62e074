// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.secrets;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** One version of a secret. Immutable. */
final class SecretVersion {
  private final char[] text;
  private final @Nullable String id;

  /** Takes the characters over. */
  SecretVersion(char[] text, @Nullable String id) {
    this.text = text;
    this.id = id;
  }

  /** The characters, not copied. */
  char[] text() {
    return text;
  }

  /** The source's id of it, null if it has none. */
  @Nullable String id() {
    return id;
  }

  /** Whether it is this version, so that the present one may stay. */
  boolean isSame(SecretVersion other) {
    return this == other || (same(id, other.id) && Arrays.equals(text, other.text));
  }

  private static boolean same(@Nullable String one, @Nullable String other) {
    return one == null ? other == null : one.equals(other);
  }

  /** Nothing of the value. */
  @Override
  public String toString() {
    return "SecretVersion[****]";
  }
}
