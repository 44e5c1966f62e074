// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.logging;

import dev.lambdaguardrails.Redactions;

/** What may go out of a key and its value. Immutable; safe for concurrent use. */
final class Redactor {
  /** Stands in the place of a value whose key names something secret. */
  static final String BY_NAME = "[REDACTED:name]";

  private final Redactions live;

  Redactor(Redactions live) {
    this.live = live;
  }

  /** Whether the key alone decides that its value stays in. */
  boolean hides(String key) {
    return SensitiveNames.contains(key);
  }

  /** The text without live secret values; the same instance if there is none in it. */
  String text(String text) {
    return live.redact(text);
  }
}
