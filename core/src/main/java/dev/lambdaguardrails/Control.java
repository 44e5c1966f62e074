// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails;

/** One step of the guard that can be put into {@link Mode#REPORT} by itself. */
public enum Control {
  /**
   * Size and limits of the event. An event that is unreadable or of another source is refused in
   * either mode: there would be nothing to pass on.
   */
  ADMISSION,
  /** Who may call. */
  ACCESS,
  /**
   * Strict binding of the input. In {@link Mode#REPORT} an input that is refused is bound once more
   * by the library's lenient rules; one that still does not bind is refused.
   */
  BINDING,
  /** The constraints of the input. */
  VALIDATION,
  /**
   * Detection of injection in every text that reaches the function. As long as no mode is set for
   * it, it reports, but for the places that demand enforcement themselves; in {@link Mode#REPORT}
   * it reports these too. Not a part of {@link Mode#ENFORCE} for all controls.
   */
  INSPECTION,
  /** The constraints of the answer. */
  ANSWER,
  /** The function itself: its own failures and its deadline. Always enforced. */
  FUNCTION
}
