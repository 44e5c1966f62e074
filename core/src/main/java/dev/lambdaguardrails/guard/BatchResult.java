// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.guard;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of a batch. Immutable. */
final class BatchResult {
  private final List<String> failed;
  private final boolean refusalsOnly;
  private final byte @Nullable [] ownAnswer;

  private BatchResult(List<String> failed, boolean refusalsOnly, byte @Nullable [] ownAnswer) {
    this.failed = failed;
    this.refusalsOnly = refusalsOnly;
    this.ownAnswer = ownAnswer;
  }

  static BatchResult of(List<String> failed, boolean refusalsOnly) {
    return new BatchResult(List.copyOf(failed), refusalsOnly, null);
  }

  static BatchResult answered(byte[] answer) {
    return new BatchResult(List.of(), false, answer);
  }

  /** The ids of the records that are to be delivered again. */
  List<String> failed() {
    return failed;
  }

  /** Whether every one of these is the sender's fault. */
  boolean refusalsOnly() {
    return refusalsOnly;
  }

  /** The answer of a handler of whole events, null for the guard's. */
  byte @Nullable [] ownAnswer() {
    return ownAnswer;
  }
}
