// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.secrets.internal.aws;

/** The time of day. */
public interface WallClock {
  /** The time of this machine. */
  WallClock SYSTEM =
      new WallClock() {
        @Override
        public long seconds() {
          return System.currentTimeMillis() / 1000;
        }
      };

  /** The seconds since 1970-01-01T00:00Z. */
  long seconds();
}
