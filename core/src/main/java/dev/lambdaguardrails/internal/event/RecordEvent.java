// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.internal.event;

import org.jspecify.annotations.Nullable;

/**
 * One record of a batch.
 *
 * @param id what the source calls it, and what a partial answer names
 * @param group the records of one group are handled in order, and none after a failed one; null
 *     where order means nothing
 */
public record RecordEvent(String id, @Nullable String group, String body) {
  /** The id only. */
  @Override
  public String toString() {
    return "RecordEvent[" + id + ']';
  }
}
