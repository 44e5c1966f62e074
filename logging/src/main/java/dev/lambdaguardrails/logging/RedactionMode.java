// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.logging;

/** What stands in the place of something redacted. */
enum RedactionMode {
  /** {@code [REDACTED:kind]}, and nothing of it. */
  MARK,
  /** A part that helps to trace it and does not tell it, for kinds that have one. */
  PARTIAL,
  /** {@code [REDACTED:kind:hash]}, under the key of this environment. */
  HASH
}
