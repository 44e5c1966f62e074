// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails;

/** Whether a control refuses what it finds, or only records it. */
public enum Mode {
  /** The control refuses. The default. */
  ENFORCE,
  /** The control records a {@link SecurityEvent} and lets the invocation pass. */
  REPORT
}
