// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.injection;

/** How bad it would be if what was found ran. */
public enum Severity {
  /** A probe: it shows that somebody tries. */
  NOTICE,
  /** It reads or changes what it should not. */
  WARNING,
  /** It runs code of the sender. */
  CRITICAL
}
