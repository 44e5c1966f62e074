// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.secrets;

import dev.lambdaguardrails.failure.Failure;
import dev.lambdaguardrails.failure.Misconfiguration;
import org.jspecify.annotations.Nullable;

/** What became of the fetch of one secret: a text, a trouble, or settings that are wrong. */
final class Fetched {
  private final char @Nullable [] text;
  private final @Nullable Trouble trouble;
  private final @Nullable Misconfiguration wrong;
  private final @Nullable Throwable thrown;

  private Fetched(
      char @Nullable [] text,
      @Nullable Trouble trouble,
      @Nullable Misconfiguration wrong,
      @Nullable Throwable thrown) {
    this.text = text;
    this.trouble = trouble;
    this.wrong = wrong;
    this.thrown = thrown;
  }

  static Fetched of(char[] text) {
    return new Fetched(text, null, null, null);
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

  /** Whether another try may help at once. */
  boolean passes() {
    return trouble != null && trouble.passes();
  }

  /**
   * The text, not copied.
   *
   * @param name as the function's code writes it, for the failure
   */
  char[] text(String name) throws Failure {
    if (text != null) {
      return text;
    }
    if (wrong != null) {
      throw wrong;
    }
    throw (trouble == null ? Trouble.FAILING : trouble).failure(name, thrown);
  }
}
