// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.check;

import org.jspecify.annotations.Nullable;

/**
 * The constraints on presence and truth.
 *
 * @see <a
 *     href="https://jakarta.ee/specifications/bean-validation/3.1/jakarta-validation-spec-3.1#builtinconstraints">Jakarta
 *     Validation 3.1, Built-in Constraint definitions</a>
 */
public final class Values {
  private Values() {}

  /** NotNull: there is a value. */
  public static boolean notNull(@Nullable Object value) {
    return value != null;
  }

  /** Null: there is no value. */
  public static boolean isNull(@Nullable Object value) {
    return value == null;
  }

  /** AssertTrue. */
  public static boolean assertTrue(boolean value) {
    return value;
  }

  /** AssertTrue. */
  public static boolean assertTrue(@Nullable Boolean value) {
    return value == null || value;
  }

  /** AssertFalse. */
  public static boolean assertFalse(boolean value) {
    return !value;
  }

  /** AssertFalse. */
  public static boolean assertFalse(@Nullable Boolean value) {
    return value == null || !value;
  }
}
