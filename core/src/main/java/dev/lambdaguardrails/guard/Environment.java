// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.guard;

import org.jspecify.annotations.Nullable;

/** The environment variables of the function. */
public interface Environment {
  /** The variables of this process. */
  Environment OF_PROCESS =
      new Environment() {
        @Override
        public @Nullable String get(String name) {
          return System.getenv(name);
        }
      };

  /** The value of a variable, null if it is unset. */
  @Nullable String get(String name);
}
