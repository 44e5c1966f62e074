// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.secrets;

import dev.lambdaguardrails.secrets.internal.http.Budget;

/** Where secrets come from. */
interface SecretSource {
  /**
   * Fetches secrets. What goes wrong with one is told of that one.
   *
   * @param names the resolved names, without repetition
   * @param budget ends the fetch, at the latest
   * @return what became of each, in the order of the names
   */
  Fetched[] fetch(String[] names, Budget budget);
}
