// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.secrets;

import dev.lambdaguardrails.aws.http.Budget;
import dev.lambdaguardrails.failure.Misconfiguration;

/** Stands for settings that are wrong, until a value is asked for. */
final class MisconfiguredSource extends SecretSource {
  private final Misconfiguration wrong;

  MisconfiguredSource(Misconfiguration wrong) {
    this.wrong = wrong;
  }

  @Override
  Fetched[] fetch(SecretName[] names, boolean now, Budget budget) {
    throw wrong;
  }
}
