// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.secrets;

import dev.lambdaguardrails.failure.Failure;
import dev.lambdaguardrails.failure.Misconfiguration;
import org.jspecify.annotations.Nullable;

/** What became of the fetch of one secret: a version, a trouble, or settings that are wrong. */
final class Fetched {
  private final @Nullable SecretVersion version;
  private final @Nullable Trouble trouble;
  private final @Nullable Misconfiguration wrong;
  private final @Nullable Throwable thrown;

  private Fetched(
      @Nullable SecretVersion version,
      @Nullable Trouble trouble,
      @Nullable Misconfiguration wrong,
      @Nullable Throwable thrown) {
    this.version = version;
    this.trouble = trouble;
    this.wrong = wrong;
    this.thrown = thrown;
  }

  /**
   * A text, taken over.
   *
   * @param id the source's id of its version; where it has none, versions are told by their text
   */
  static Fetched of(char[] text, @Nullable String id) {
    return new Fetched(new SecretVersion(text, id), null, null, null);
  }

  static Fetched not(Trouble trouble) {
    return new Fetched(null, trouble, null, null);
  }

  static Fetched not(Trouble trouble, @Nullable Throwable thrown) {
    return new Fetched(null, trouble, null, thrown);
  }

  static Fetched not(Misconfiguration wrong) {
    return new Fetched(null, null, wrong, null);
  }

  @Nullable SecretVersion version() {
    return version;
  }

  boolean is(Trouble other) {
    return trouble == other;
  }

  /** Whether another try may help at once. */
  boolean passes() {
    return trouble != null && trouble.passes();
  }

  /** Whether the function may not have the secret any more, so that no old value serves. */
  boolean ends() {
    return trouble != null && trouble.ends();
  }

  /** Whether only the owner of the function can mend it. */
  boolean lasts() {
    return wrong != null || (trouble != null && trouble.lasts());
  }

  /** What the log calls the reason why there is no version. */
  String code() {
    return trouble == null ? "misconfigured" : trouble.code();
  }

  /**
   * Why there is no version.
   *
   * @param name as the function's code writes it
   */
  Failure failure(String name) {
    return wrong != null
        ? wrong
        : (trouble == null ? Trouble.FAILING : trouble).failure(name, thrown);
  }

  /** Nothing of the value. */
  @Override
  public String toString() {
    return "Fetched";
  }
}
