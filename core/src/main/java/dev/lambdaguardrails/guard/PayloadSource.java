// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.guard;

import dev.lambdaguardrails.bind.InputShape;
import dev.lambdaguardrails.bind.Payload;

/** Where the payload of an input comes from. */
interface PayloadSource {
  /**
   * The payload, by the rules.
   *
   * @throws dev.lambdaguardrails.failure.Refusal if it breaks one
   */
  Payload strict(InputShape shape);

  /**
   * The payload, as far as it can be had at all.
   *
   * @throws dev.lambdaguardrails.failure.Refusal if it cannot
   */
  Payload lenient(InputShape shape);
}
