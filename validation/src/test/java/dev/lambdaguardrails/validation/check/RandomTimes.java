// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.check;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.chrono.HijrahDate;
import java.time.chrono.JapaneseDate;
import java.time.chrono.MinguoDate;
import java.time.chrono.ThaiBuddhistDate;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Times of every type, most of them near the present of a clock, which each of them sets. */
@SuppressWarnings("JavaUtilDate") // Supported types.
final class RandomTimes {
  static final List<String> TYPES =
      List.of(
          "Instant",
          "LocalDate",
          "LocalDateTime",
          "LocalTime",
          "MonthDay",
          "OffsetDateTime",
          "OffsetTime",
          "Year",
          "YearMonth",
          "ZonedDateTime",
          "HijrahDate",
          "JapaneseDate",
          "MinguoDate",
          "ThaiBuddhistDate",
          "Date",
          "java.sql.Date",
          "java.sql.Timestamp",
          "Calendar",
          "GregorianCalendar");
  private static final List<ZoneId> ZONES =
      List.of(
          ZoneOffset.UTC,
          ZoneId.of("Asia/Kathmandu"),
          ZoneId.of("America/St_Johns"),
          ZoneId.of("Pacific/Kiritimati"),
          ZoneId.of("Europe/Vienna"),
          ZoneOffset.ofHours(-18),
          ZoneId.of("Pacific/Apia"),
          ZoneOffset.ofHours(18));
  private static final long[] STEPS = {
    0,
    1,
    999_999,
    1_000_000,
    1_000_000_000L,
    60_000_000_000L,
    3_600_000_000_000L,
    20_700_000_000_000L,
    86_400_000_000_000L,
    31_536_000_000_000_000L,
    900_000_000_000_000_000L
  };

  private RandomTimes() {}

  static @Nullable Object next(SplittableRandom random, String type, SettableClock clock) {
    // Within the years that every calendar of the JDK knows: 1915 to 2100.
    Instant now = Instant.ofEpochSecond(random.nextLong(-1_735_689_600L, 4_102_444_800L));
    if (random.nextBoolean()) {
      now = now.plusNanos(random.nextInt(1_000_000_000));
    }
    clock.set(now, ZONES.get(random.nextInt(ZONES.size())));
    long step = STEPS[random.nextInt(STEPS.length)];
    Instant then = now.plusNanos(random.nextBoolean() ? step : -step);
    ZoneId zone =
        random.nextInt(3) == 0 ? ZONES.get(random.nextInt(ZONES.size())) : clock.getZone();
    return switch (random.nextInt(40)) {
      case 0 -> null;
      case 1 -> extreme(random.nextBoolean(), type, of(type, then.atZone(zone)));
      default -> of(type, then.atZone(zone));
    };
  }

  private static Object of(String type, ZonedDateTime then) {
    LocalDate date = then.toLocalDate();
    return switch (type) {
      case "Instant" -> then.toInstant();
      case "LocalDate" -> date;
      case "LocalDateTime" -> then.toLocalDateTime();
      case "LocalTime" -> then.toLocalTime();
      case "MonthDay" -> MonthDay.from(date);
      case "OffsetDateTime" -> then.toOffsetDateTime();
      case "OffsetTime" -> then.toOffsetDateTime().toOffsetTime();
      case "Year" -> Year.from(date);
      case "YearMonth" -> YearMonth.from(date);
      case "ZonedDateTime" -> then;
      case "HijrahDate" -> HijrahDate.from(date);
      case "JapaneseDate" -> JapaneseDate.from(date.isBefore(MEIJI) ? MEIJI : date);
      case "MinguoDate" -> MinguoDate.from(date);
      case "ThaiBuddhistDate" -> ThaiBuddhistDate.from(date);
      case "Date" -> new Date(then.toInstant().toEpochMilli());
      case "java.sql.Date" -> new java.sql.Date(then.toInstant().toEpochMilli());
      case "java.sql.Timestamp" -> java.sql.Timestamp.from(then.toInstant());
      default -> GregorianCalendar.from(then.plus(Duration.ofNanos(0)));
    };
  }

  private static final LocalDate MEIJI = LocalDate.of(1873, 1, 1);

  private static Object extreme(boolean first, String type, Object otherwise) {
    return switch (type) {
      case "Instant" -> first ? Instant.MIN : Instant.MAX;
      case "LocalDate" -> first ? LocalDate.MIN : LocalDate.MAX;
      case "LocalDateTime" -> first ? LocalDateTime.MIN : LocalDateTime.MAX;
      case "LocalTime" -> first ? LocalTime.MIN : LocalTime.MAX;
      case "MonthDay" -> first ? MonthDay.of(1, 1) : MonthDay.of(2, 29);
      case "OffsetDateTime" -> first ? OffsetDateTime.MIN : OffsetDateTime.MAX;
      case "OffsetTime" -> first ? OffsetTime.MIN : OffsetTime.MAX;
      case "Year" -> Year.of(first ? Year.MIN_VALUE : Year.MAX_VALUE);
      case "YearMonth" -> YearMonth.of(first ? Year.MIN_VALUE : Year.MAX_VALUE, 1);
      case "MinguoDate" -> MinguoDate.from(first ? LocalDate.MIN : LocalDate.MAX);
      case "ThaiBuddhistDate" -> ThaiBuddhistDate.from(first ? LocalDate.MIN : LocalDate.MAX);
      case "Date" -> new Date(first ? Long.MIN_VALUE : Long.MAX_VALUE);
      default -> otherwise;
    };
  }
}
