// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.check;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.chrono.ChronoLocalDate;
import java.util.Calendar;
import java.util.Date;
import org.jspecify.annotations.Nullable;

/**
 * The constraints on a time that must lie after now, as a clock tells it.
 *
 * <p>What has no zone is compared with now in the zone of the clock. What has a zone or an offset
 * is compared as an instant; of two forms of the same instant, the one with the later local time is
 * the later, so that only now in the zone of the clock is the present.
 *
 * @see <a
 *     href="https://jakarta.ee/specifications/bean-validation/3.1/jakarta-validation-spec-3.1#builtinconstraints">Jakarta
 *     Validation 3.1, Built-in Constraint definitions</a>
 */
public final class FutureTimes {
  private FutureTimes() {}

  /** Future: after now. */
  public static boolean future(@Nullable Instant value, Clock clock) {
    return value == null || Present.compare(value, clock) > 0;
  }

  /** Future, of a date of any calendar. */
  public static boolean future(@Nullable ChronoLocalDate value, Clock clock) {
    return value == null || Present.compare(value, clock) > 0;
  }

  /** Future. */
  public static boolean future(@Nullable LocalDateTime value, Clock clock) {
    return value == null || Present.compare(value, clock) > 0;
  }

  /** Future. */
  public static boolean future(@Nullable LocalTime value, Clock clock) {
    return value == null || Present.compare(value, clock) > 0;
  }

  /** Future. */
  public static boolean future(@Nullable MonthDay value, Clock clock) {
    return value == null || Present.compare(value, clock) > 0;
  }

  /** Future. */
  public static boolean future(@Nullable OffsetDateTime value, Clock clock) {
    return value == null || Present.compare(value, clock) > 0;
  }

  /** Future. */
  public static boolean future(@Nullable OffsetTime value, Clock clock) {
    return value == null || Present.compare(value, clock) > 0;
  }

  /** Future. */
  public static boolean future(@Nullable Year value, Clock clock) {
    return value == null || Present.compare(value, clock) > 0;
  }

  /** Future. */
  public static boolean future(@Nullable YearMonth value, Clock clock) {
    return value == null || Present.compare(value, clock) > 0;
  }

  /** Future. */
  public static boolean future(@Nullable ZonedDateTime value, Clock clock) {
    return value == null || Present.compare(value, clock) > 0;
  }

  /** Future. */
  public static boolean future(@Nullable Date value, Clock clock) {
    return value == null || Present.compare(value, clock) > 0;
  }

  /** Future. */
  public static boolean future(@Nullable Calendar value, Clock clock) {
    return value == null || Present.compare(value, clock) > 0;
  }

  /** FutureOrPresent: now or after. */
  public static boolean futureOrPresent(@Nullable Instant value, Clock clock) {
    return value == null || Present.compare(value, clock) >= 0;
  }

  /** FutureOrPresent, of a date of any calendar. */
  public static boolean futureOrPresent(@Nullable ChronoLocalDate value, Clock clock) {
    return value == null || Present.compare(value, clock) >= 0;
  }

  /** FutureOrPresent. */
  public static boolean futureOrPresent(@Nullable LocalDateTime value, Clock clock) {
    return value == null || Present.compare(value, clock) >= 0;
  }

  /** FutureOrPresent. */
  public static boolean futureOrPresent(@Nullable LocalTime value, Clock clock) {
    return value == null || Present.compare(value, clock) >= 0;
  }

  /** FutureOrPresent. */
  public static boolean futureOrPresent(@Nullable MonthDay value, Clock clock) {
    return value == null || Present.compare(value, clock) >= 0;
  }

  /** FutureOrPresent. */
  public static boolean futureOrPresent(@Nullable OffsetDateTime value, Clock clock) {
    return value == null || Present.compare(value, clock) >= 0;
  }

  /** FutureOrPresent. */
  public static boolean futureOrPresent(@Nullable OffsetTime value, Clock clock) {
    return value == null || Present.compare(value, clock) >= 0;
  }

  /** FutureOrPresent. */
  public static boolean futureOrPresent(@Nullable Year value, Clock clock) {
    return value == null || Present.compare(value, clock) >= 0;
  }

  /** FutureOrPresent. */
  public static boolean futureOrPresent(@Nullable YearMonth value, Clock clock) {
    return value == null || Present.compare(value, clock) >= 0;
  }

  /** FutureOrPresent. */
  public static boolean futureOrPresent(@Nullable ZonedDateTime value, Clock clock) {
    return value == null || Present.compare(value, clock) >= 0;
  }

  /** FutureOrPresent. */
  public static boolean futureOrPresent(@Nullable Date value, Clock clock) {
    return value == null || Present.compare(value, clock) >= 0;
  }

  /** FutureOrPresent. */
  public static boolean futureOrPresent(@Nullable Calendar value, Clock clock) {
    return value == null || Present.compare(value, clock) >= 0;
  }
}
