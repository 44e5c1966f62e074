// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.jwt;

import dev.lambdaguardrails.aws.http.Budget;
import java.io.IOException;

/** Gets the keys of an issuer from where it publishes them. */
interface KeyDocument {
  /**
   * The document as it is now.
   *
   * @throws IOException if it cannot be had within the budget
   */
  byte[] get(Budget budget) throws IOException;

  /** Loads what the first call needs, without one. */
  void prime();
}
