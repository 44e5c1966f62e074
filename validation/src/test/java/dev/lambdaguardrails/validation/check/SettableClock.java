// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.check;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that a test sets. */
final class SettableClock extends Clock {
  private Instant now = Instant.EPOCH;
  private ZoneId zone = ZoneOffset.UTC;

  void set(Instant now, ZoneId zone) {
    this.now = now;
    this.zone = zone;
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return zone;
  }

  @Override
  public Clock withZone(ZoneId other) {
    return Clock.fixed(now, other);
  }
}
