// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.aws;

/** The time of day: the only one that goes on while an environment is frozen. */
public interface WallClock {
  /** The time of this machine. */
  WallClock SYSTEM =
      new WallClock() {
        @Override
        public long millis() {
          return System.currentTimeMillis();
        }
      };

  /** The milliseconds since 1970-01-01T00:00Z. */
  long millis();
}
