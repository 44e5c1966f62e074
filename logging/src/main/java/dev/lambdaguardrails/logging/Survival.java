// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.logging;

/** Which failures of a user's own methods, such as {@code toString}, a line survives. */
final class Survival {
  private Survival() {}

  /** Throws on what the virtual machine does not survive. A stack overflow is survived. */
  static void of(Throwable thrown) {
    if (thrown instanceof VirtualMachineError fatal && !(thrown instanceof StackOverflowError)) {
      throw fatal;
    }
  }
}
