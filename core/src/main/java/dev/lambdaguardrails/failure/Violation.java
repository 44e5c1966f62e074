// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.failure;

import java.util.Map;

/**
 * One thing that is wrong with the input.
 *
 * @param pointer a JSON Pointer (RFC 6901) into the input as its type declares it, with {@code *}
 *     for a map key, which is the caller's own text; empty for the whole
 * @param code the constraint, or the code of the refusal
 * @param args the constraint's own bounds; never a value of the input
 */
public record Violation(String pointer, String code, Map<String, Object> args) {
  /** Copies the bounds. */
  public Violation {
    args = Map.copyOf(args);
  }

  /** A violation without bounds. */
  public static Violation of(String pointer, String code) {
    return new Violation(pointer, code, Map.of());
  }
}
