// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.check;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The constraints on how much a value holds. A text is counted in UTF-16 code units, so that a
 * character beyond the basic plane counts twice.
 *
 * @see <a
 *     href="https://jakarta.ee/specifications/bean-validation/3.1/jakarta-validation-spec-3.1#builtinconstraints">Jakarta
 *     Validation 3.1, Built-in Constraint definitions</a>
 */
public final class Sizes {
  private Sizes() {}

  /** Size: from min to max characters. */
  public static boolean size(@Nullable CharSequence value, int min, int max) {
    return value == null || isWithin(value.length(), min, max);
  }

  /** Size: from min to max elements. */
  public static boolean size(@Nullable Collection<?> value, int min, int max) {
    return value == null || isWithin(value.size(), min, max);
  }

  /** Size: from min to max entries. */
  public static boolean size(@Nullable Map<?, ?> value, int min, int max) {
    return value == null || isWithin(value.size(), min, max);
  }

  /** Size. */
  public static boolean size(@Nullable Object @Nullable [] value, int min, int max) {
    return value == null || isWithin(value.length, min, max);
  }

  /** Size. */
  public static boolean size(boolean @Nullable [] value, int min, int max) {
    return value == null || isWithin(value.length, min, max);
  }

  /** Size. */
  public static boolean size(byte @Nullable [] value, int min, int max) {
    return value == null || isWithin(value.length, min, max);
  }

  /** Size. */
  public static boolean size(char @Nullable [] value, int min, int max) {
    return value == null || isWithin(value.length, min, max);
  }

  /** Size. */
  public static boolean size(short @Nullable [] value, int min, int max) {
    return value == null || isWithin(value.length, min, max);
  }

  /** Size. */
  public static boolean size(int @Nullable [] value, int min, int max) {
    return value == null || isWithin(value.length, min, max);
  }

  /** Size. */
  public static boolean size(long @Nullable [] value, int min, int max) {
    return value == null || isWithin(value.length, min, max);
  }

  /** Size. */
  public static boolean size(float @Nullable [] value, int min, int max) {
    return value == null || isWithin(value.length, min, max);
  }

  /** Size. */
  public static boolean size(double @Nullable [] value, int min, int max) {
    return value == null || isWithin(value.length, min, max);
  }

  /** NotEmpty: there is a value, and something in it. */
  public static boolean notEmpty(@Nullable CharSequence value) {
    return value != null && value.length() > 0;
  }

  /** NotEmpty. */
  public static boolean notEmpty(@Nullable Collection<?> value) {
    return value != null && !value.isEmpty();
  }

  /** NotEmpty. */
  public static boolean notEmpty(@Nullable Map<?, ?> value) {
    return value != null && !value.isEmpty();
  }

  /** NotEmpty. */
  public static boolean notEmpty(@Nullable Object @Nullable [] value) {
    return value != null && value.length > 0;
  }

  /** NotEmpty. */
  public static boolean notEmpty(boolean @Nullable [] value) {
    return value != null && value.length > 0;
  }

  /** NotEmpty. */
  public static boolean notEmpty(byte @Nullable [] value) {
    return value != null && value.length > 0;
  }

  /** NotEmpty. */
  public static boolean notEmpty(char @Nullable [] value) {
    return value != null && value.length > 0;
  }

  /** NotEmpty. */
  public static boolean notEmpty(short @Nullable [] value) {
    return value != null && value.length > 0;
  }

  /** NotEmpty. */
  public static boolean notEmpty(int @Nullable [] value) {
    return value != null && value.length > 0;
  }

  /** NotEmpty. */
  public static boolean notEmpty(long @Nullable [] value) {
    return value != null && value.length > 0;
  }

  /** NotEmpty. */
  public static boolean notEmpty(float @Nullable [] value) {
    return value != null && value.length > 0;
  }

  /** NotEmpty. */
  public static boolean notEmpty(double @Nullable [] value) {
    return value != null && value.length > 0;
  }

  private static boolean isWithin(int size, int min, int max) {
    return size >= min && size <= max;
  }
}
