// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.samples.orders;

/** The secret that functions under test put where none belongs. */
final class Canary {
  static final String TEXT = "canary-5a1f0c";

  private Canary() {}
}
