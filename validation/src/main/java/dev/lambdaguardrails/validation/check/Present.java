// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.check;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
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

/** How a time compares to now: negative if it is past. Where it has no zone, now is the clock's. */
final class Present {
  private Present() {}

  static int compare(Instant value, Clock clock) {
    return value.compareTo(clock.instant());
  }

  @SuppressWarnings("JavaUtilDate") // A type that the constraint supports.
  static int compare(Date value, Clock clock) {
    // Not by toInstant, which a java.sql.Date has not.
    return compare(Instant.ofEpochMilli(value.getTime()), clock);
  }

  static int compare(Calendar value, Clock clock) {
    return compare(Instant.ofEpochMilli(value.getTimeInMillis()), clock);
  }

  static int compare(ChronoLocalDate value, Clock clock) {
    return Long.compare(value.toEpochDay(), LocalDate.now(clock).toEpochDay());
  }

  static int compare(LocalDateTime value, Clock clock) {
    return value.compareTo(LocalDateTime.now(clock));
  }

  static int compare(LocalTime value, Clock clock) {
    return value.compareTo(LocalTime.now(clock));
  }

  static int compare(MonthDay value, Clock clock) {
    return value.compareTo(MonthDay.now(clock));
  }

  static int compare(OffsetDateTime value, Clock clock) {
    return value.compareTo(OffsetDateTime.now(clock));
  }

  static int compare(OffsetTime value, Clock clock) {
    return value.compareTo(OffsetTime.now(clock));
  }

  static int compare(Year value, Clock clock) {
    return value.compareTo(Year.now(clock));
  }

  static int compare(YearMonth value, Clock clock) {
    return value.compareTo(YearMonth.now(clock));
  }

  static int compare(ZonedDateTime value, Clock clock) {
    return value.compareTo(ZonedDateTime.now(clock));
  }
}
