// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.samples.reviews;

import dev.lambdaguardrails.validation.ReferenceEntry;

/** {@link Register} by the reference path. */
public final class ReferenceRegister extends ReferenceEntry {
  /** Runs while the function initialises. */
  public ReferenceRegister() {
    super(Register.class);
  }
}
