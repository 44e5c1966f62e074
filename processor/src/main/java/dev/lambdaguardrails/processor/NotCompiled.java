// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

/** A type that the compiled path cannot bind or write, told by its message. */
final class NotCompiled extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** The type, and what of it is outside. */
  NotCompiled(String type, String reason) {
    super(type + ' ' + reason, null, false, false);
  }

  String reason() {
    return String.valueOf(getMessage());
  }
}
