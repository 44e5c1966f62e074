// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.bind;

/**
 * Looks into one text for what would become code elsewhere. Never throws, whatever the text; its
 * time is linear in it. Immutable; serves concurrent invocations.
 */
public interface Inspector {
  /**
   * Looks into a text, and tells each rule that saw something, once.
   *
   * @param text as it was bound
   * @param inspection takes what is found
   */
  void inspect(String text, Inspection inspection);

  /** Loads and links what it needs of any text, before a snapshot. */
  default void prime() {}
}
