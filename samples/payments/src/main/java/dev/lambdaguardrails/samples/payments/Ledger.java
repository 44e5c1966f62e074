// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.samples.payments;

/** What accounts have. */
interface Ledger {
  /**
   * What an account has.
   *
   * @throws AccountNotFound if there is none
   * @throws Exception if it cannot be told
   */
  long cents(String account) throws Exception;
}
