// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails;

/** Whether a control refuses or only records. */
public enum Mode {
  /** The control refuses what it finds. The default. */
  ENFORCE,
  /** The control records a security event and lets the invocation pass. */
  REPORT
}
