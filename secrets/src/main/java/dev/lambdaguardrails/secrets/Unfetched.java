// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.secrets;

import org.jspecify.annotations.Nullable;

/** A call to a source that brought nothing. */
final class Unfetched extends Exception {
  private final transient Fetched why;

  Unfetched(Trouble trouble, @Nullable Throwable thrown) {
    this(Fetched.not(trouble, thrown));
  }

  Unfetched(Fetched why) {
    super("unfetched", null, false, false);
    this.why = why;
  }

  Fetched why() {
    return why;
  }
}
