// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.check;

/** The boxes of whole numbers that a {@code long} holds. */
final class Integral {
  private Integral() {}

  static boolean isBox(Number value) {
    return value instanceof Integer
        || value instanceof Long
        || value instanceof Short
        || value instanceof Byte;
  }
}
