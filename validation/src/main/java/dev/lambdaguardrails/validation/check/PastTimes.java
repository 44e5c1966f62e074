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
 * The constraints on a time that must lie before now, as a clock tells it.
 *
 * <p>What has no zone is compared with now in the zone of the clock. What has a zone or an offset
 * is compared as an instant; of two forms of the same instant, the one with the later local time is
 * the later, so that only now in the zone of the clock is the present.
 *
 * @see <a
 *     href="https://jakarta.ee/specifications/bean-validation/3.1/jakarta-validation-spec-3.1#builtinconstraints">Jakarta
 *     Validation 3.1, Built-in Constraint definitions</a>
 */
public final class PastTimes {
  private PastTimes() {}

  /** Past: before now. */
  public static boolean past(@Nullable Instant value, Clock clock) {
    return value == null || Present.compare(value, clock) < 0;
  }

  /** Past, of a date of any calendar. */
  public static boolean past(@Nullable ChronoLocalDate value, Clock clock) {
    return value == null || Present.compare(value, clock) < 0;
  }

  /** Past. */
  public static boolean past(@Nullable LocalDateTime value, Clock clock) {
    return value == null || Present.compare(value, clock) < 0;
  }

  /** Past. */
  public static boolean past(@Nullable LocalTime value, Clock clock) {
    return value == null || Present.compare(value, clock) < 0;
  }

  /** Past. */
  public static boolean past(@Nullable MonthDay value, Clock clock) {
    return value == null || Present.compare(value, clock) < 0;
  }

  /** Past. */
  public static boolean past(@Nullable OffsetDateTime value, Clock clock) {
    return value == null || Present.compare(value, clock) < 0;
  }

  /** Past. */
  public static boolean past(@Nullable OffsetTime value, Clock clock) {
    return value == null || Present.compare(value, clock) < 0;
  }

  /** Past. */
  public static boolean past(@Nullable Year value, Clock clock) {
    return value == null || Present.compare(value, clock) < 0;
  }

  /** Past. */
  public static boolean past(@Nullable YearMonth value, Clock clock) {
    return value == null || Present.compare(value, clock) < 0;
  }

  /** Past. */
  public static boolean past(@Nullable ZonedDateTime value, Clock clock) {
    return value == null || Present.compare(value, clock) < 0;
  }

  /** Past. */
  public static boolean past(@Nullable Date value, Clock clock) {
    return value == null || Present.compare(value, clock) < 0;
  }

  /** Past. */
  public static boolean past(@Nullable Calendar value, Clock clock) {
    return value == null || Present.compare(value, clock) < 0;
  }

  /** PastOrPresent: now or before. */
  public static boolean pastOrPresent(@Nullable Instant value, Clock clock) {
    return value == null || Present.compare(value, clock) <= 0;
  }

  /** PastOrPresent, of a date of any calendar. */
  public static boolean pastOrPresent(@Nullable ChronoLocalDate value, Clock clock) {
    return value == null || Present.compare(value, clock) <= 0;
  }

  /** PastOrPresent. */
  public static boolean pastOrPresent(@Nullable LocalDateTime value, Clock clock) {
    return value == null || Present.compare(value, clock) <= 0;
  }

  /** PastOrPresent. */
  public static boolean pastOrPresent(@Nullable LocalTime value, Clock clock) {
    return value == null || Present.compare(value, clock) <= 0;
  }

  /** PastOrPresent. */
  public static boolean pastOrPresent(@Nullable MonthDay value, Clock clock) {
    return value == null || Present.compare(value, clock) <= 0;
  }

  /** PastOrPresent. */
  public static boolean pastOrPresent(@Nullable OffsetDateTime value, Clock clock) {
    return value == null || Present.compare(value, clock) <= 0;
  }

  /** PastOrPresent. */
  public static boolean pastOrPresent(@Nullable OffsetTime value, Clock clock) {
    return value == null || Present.compare(value, clock) <= 0;
  }

  /** PastOrPresent. */
  public static boolean pastOrPresent(@Nullable Year value, Clock clock) {
    return value == null || Present.compare(value, clock) <= 0;
  }

  /** PastOrPresent. */
  public static boolean pastOrPresent(@Nullable YearMonth value, Clock clock) {
    return value == null || Present.compare(value, clock) <= 0;
  }

  /** PastOrPresent. */
  public static boolean pastOrPresent(@Nullable ZonedDateTime value, Clock clock) {
    return value == null || Present.compare(value, clock) <= 0;
  }

  /** PastOrPresent. */
  public static boolean pastOrPresent(@Nullable Date value, Clock clock) {
    return value == null || Present.compare(value, clock) <= 0;
  }

  /** PastOrPresent. */
  public static boolean pastOrPresent(@Nullable Calendar value, Clock clock) {
    return value == null || Present.compare(value, clock) <= 0;
  }
}
