// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.injection;

/** How much must speak for an attack before the detector says so. */
public enum Sensitivity {
  /** Only what ordinary text, names, addresses, prose and documents, does not contain. */
  DEFAULT,
  /** Also what technical text contains now and then: for fields that should hold none. */
  HIGH
}
