// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.secrets;

import java.security.SecureRandom;

/** Random numbers, so that environments that started together do not ask together. */
interface Chance {
  /** Those of the system, no two environments of one snapshot the same. */
  Chance SYSTEM =
      new Chance() {
        @Override
        public long below(long bound) {
          return bound <= 1 ? 0 : (new SecureRandom().nextLong() >>> 1) % bound;
        }
      };

  /** A number from 0 to below the bound; 0 for a bound of 0. */
  long below(long bound);
}
