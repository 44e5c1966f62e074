// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.guard;

/**
 * A short look for what another thread is about to do, since to be parked and woken takes longer
 * than most of what is looked for. It ends by itself, lets other threads go first, and does not
 * begin where there is one processor. {@link Thread#onSpinWait} would be the word for it, but makes
 * a virtual machine's monitor take the processor away. Of one wait.
 */
final class Spin {
  /** About what it takes to wake a thread. */
  private static final long NANOS = 50_000;

  /** Whether no other thread runs meanwhile. */
  static final boolean POINTLESS = Runtime.getRuntime().availableProcessors() == 1;

  /** How often it looks for each time that it gives way: a fraction of what that takes. */
  private static final int LOOKS = 64;

  private int looks;

  /** When it gave way for the second time. */
  private long from;

  /** Whether to look again. */
  @SuppressWarnings("ThreadPriorityCheck") // what is looked for comes without it too
  boolean more() {
    if (POINTLESS) {
      return false;
    }
    looks++;
    if (looks % LOOKS != 1) {
      return true;
    }
    Thread.yield();
    if (looks == 1) {
      // For what the other thread does in its first turn, no clock is read.
      return true;
    }
    long now = System.nanoTime();
    if (from == 0) {
      from = now;
    }
    return now - from < NANOS;
  }
}
