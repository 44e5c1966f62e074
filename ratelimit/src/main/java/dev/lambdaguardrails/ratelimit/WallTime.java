// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.ratelimit;

import dev.lambdaguardrails.aws.WallClock;
import io.github.bucket4j.TimeMeter;

/** The wall clock: another one stands still while the environment is frozen. */
record WallTime(WallClock clock) implements TimeMeter {
  @Override
  public long currentTimeNanos() {
    return clock.millis() * 1_000_000;
  }

  @Override
  public boolean isWallClockBased() {
    return true;
  }
}
