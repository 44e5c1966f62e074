// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Timestamp;
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
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.chrono.ChronoLocalDate;
import java.time.chrono.HijrahDate;
import java.time.chrono.JapaneseDate;
import java.time.chrono.MinguoDate;
import java.time.chrono.ThaiBuddhistDate;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import org.junit.jupiter.api.Test;

@SuppressWarnings("JavaUtilDate") // Supported types.
class FutureTimesTest {
  private static final ZoneId ZONE = ZoneId.of("Asia/Kathmandu");
  private static final ZonedDateTime NOW =
      ZonedDateTime.of(2024, 2, 28, 12, 34, 56, 789_000_000, ZONE);
  private static final Clock CLOCK = Clock.fixed(NOW.toInstant(), ZONE);

  @Test
  void future_everyTypeAroundNow_isToldFromIt() {
    ZonedDateTime before = NOW.minusYears(1).minusMonths(1).minusDays(1).minusHours(1);
    ZonedDateTime after = NOW.plusYears(1).plusMonths(1).plusDays(1).plusHours(1);
    future(false, before);
    future(false, NOW);
    future(true, after);
  }

  @Test
  void futureOrPresent_everyTypeAroundNow_isToldFromIt() {
    ZonedDateTime before = NOW.minusYears(1).minusMonths(1).minusDays(1).minusHours(1);
    ZonedDateTime after = NOW.plusYears(1).plusMonths(1).plusDays(1).plusHours(1);
    futureOrPresent(false, before);
    futureOrPresent(true, NOW);
    futureOrPresent(true, after);
  }

  @Test
  void future_null_isValid() {
    assertTrue(FutureTimes.future((Instant) null, CLOCK));
    assertTrue(FutureTimes.future((ChronoLocalDate) null, CLOCK));
    assertTrue(FutureTimes.future((LocalDate) null, CLOCK));
    assertTrue(FutureTimes.future((LocalDateTime) null, CLOCK));
    assertTrue(FutureTimes.future((LocalTime) null, CLOCK));
    assertTrue(FutureTimes.future((MonthDay) null, CLOCK));
    assertTrue(FutureTimes.future((OffsetDateTime) null, CLOCK));
    assertTrue(FutureTimes.future((OffsetTime) null, CLOCK));
    assertTrue(FutureTimes.future((Year) null, CLOCK));
    assertTrue(FutureTimes.future((YearMonth) null, CLOCK));
    assertTrue(FutureTimes.future((ZonedDateTime) null, CLOCK));
    assertTrue(FutureTimes.future((Date) null, CLOCK));
    assertTrue(FutureTimes.future((Calendar) null, CLOCK));
    assertTrue(FutureTimes.futureOrPresent((Instant) null, CLOCK));
    assertTrue(FutureTimes.futureOrPresent((ChronoLocalDate) null, CLOCK));
    assertTrue(FutureTimes.futureOrPresent((LocalDate) null, CLOCK));
    assertTrue(FutureTimes.futureOrPresent((LocalDateTime) null, CLOCK));
    assertTrue(FutureTimes.futureOrPresent((LocalTime) null, CLOCK));
    assertTrue(FutureTimes.futureOrPresent((MonthDay) null, CLOCK));
    assertTrue(FutureTimes.futureOrPresent((OffsetDateTime) null, CLOCK));
    assertTrue(FutureTimes.futureOrPresent((OffsetTime) null, CLOCK));
    assertTrue(FutureTimes.futureOrPresent((Year) null, CLOCK));
    assertTrue(FutureTimes.futureOrPresent((YearMonth) null, CLOCK));
    assertTrue(FutureTimes.futureOrPresent((ZonedDateTime) null, CLOCK));
    assertTrue(FutureTimes.futureOrPresent((Date) null, CLOCK));
    assertTrue(FutureTimes.futureOrPresent((Calendar) null, CLOCK));
  }

  @Test
  void future_nanosecondBesideNow_isTold() {
    assertFalse(FutureTimes.futureOrPresent(NOW.toInstant().minusNanos(1), CLOCK));
    assertTrue(FutureTimes.futureOrPresent(NOW.toInstant().plusNanos(1), CLOCK));
    assertFalse(FutureTimes.future(NOW.toLocalTime().minusNanos(1), CLOCK));
    assertTrue(FutureTimes.future(NOW.toLocalDateTime().plusNanos(1), CLOCK));
  }

  @Test
  void future_dateOfMilliseconds_isComparedWithTheWholeInstant() {
    Clock late = Clock.fixed(NOW.toInstant().plusNanos(1), ZONE);
    assertFalse(FutureTimes.future(Date.from(NOW.toInstant()), late));
    assertFalse(FutureTimes.future(GregorianCalendar.from(NOW), late));
  }

  @Test
  void future_localTime_isOfTheZoneOfTheClock() {
    Clock utc = Clock.fixed(Instant.parse("2024-02-29T23:30:00Z"), ZoneOffset.UTC);
    Clock east = utc.withZone(ZONE);
    assertTrue(FutureTimes.futureOrPresent(LocalDate.of(2024, 2, 29), utc));
    assertFalse(FutureTimes.futureOrPresent(LocalDate.of(2024, 2, 29), east));
    assertTrue(FutureTimes.futureOrPresent(MonthDay.of(3, 1), east));
    assertTrue(FutureTimes.futureOrPresent(YearMonth.of(2024, 3), utc));
    assertTrue(FutureTimes.futureOrPresent(YearMonth.of(2024, 3), east));
  }

  @Test
  void future_sameInstantElsewhere_isToldByTheLocalTime() {
    ZonedDateTime west = NOW.withZoneSameInstant(ZoneOffset.UTC);
    ZonedDateTime east = NOW.withZoneSameInstant(ZoneOffset.ofHours(14));
    assertFalse(FutureTimes.futureOrPresent(west, CLOCK));
    assertTrue(FutureTimes.futureOrPresent(east, CLOCK));
    assertFalse(FutureTimes.futureOrPresent(west.toOffsetDateTime(), CLOCK));
    assertTrue(FutureTimes.futureOrPresent(east.toOffsetDateTime().toOffsetTime(), CLOCK));
  }

  @Test
  void future_leapDay_isADayOfItsOwn() {
    Clock leap = Clock.fixed(Instant.parse("2024-02-29T12:00:00Z"), ZoneOffset.UTC);
    assertTrue(FutureTimes.futureOrPresent(MonthDay.of(2, 29), leap));
    assertFalse(FutureTimes.future(LocalDate.of(2024, 2, 28), leap));
    assertTrue(FutureTimes.future(MonthDay.of(3, 1), leap));
    assertTrue(FutureTimes.future(Year.of(2025), leap));
  }

  @Test
  void future_leapSecond_isTheSecondBefore() {
    // What java.time reads 23:59:60 as, where a formatter reads it at all.
    Clock second = Clock.fixed(Instant.parse("2016-12-31T23:59:59Z"), ZoneOffset.UTC);
    assertTrue(FutureTimes.futureOrPresent(Instant.parse("2016-12-31T23:59:60Z"), second));
    assertFalse(FutureTimes.future(Instant.parse("2016-12-31T23:59:60Z"), second));
  }

  @Test
  void future_endsOfTime_areTold() {
    assertFalse(FutureTimes.future(Instant.MIN, CLOCK));
    assertTrue(FutureTimes.future(OffsetDateTime.MAX, CLOCK));
    assertFalse(FutureTimes.future(Year.of(Year.MIN_VALUE), CLOCK));
    assertTrue(FutureTimes.future(new Date(Long.MAX_VALUE), CLOCK));
    assertFalse(FutureTimes.future(MinguoDate.from(LocalDate.MIN), CLOCK));
  }

  private static void future(boolean expected, ZonedDateTime at) {
    assertEquals(expected, FutureTimes.future(Instant.from(at), CLOCK));
    assertEquals(expected, FutureTimes.future(at.toLocalDate(), CLOCK));
    assertEquals(expected, FutureTimes.future(at.toLocalDateTime(), CLOCK));
    assertEquals(expected, FutureTimes.future(at.toLocalTime(), CLOCK));
    assertEquals(expected, FutureTimes.future(MonthDay.from(at), CLOCK));
    assertEquals(expected, FutureTimes.future(at.toOffsetDateTime(), CLOCK));
    assertEquals(expected, FutureTimes.future(at.toOffsetDateTime().toOffsetTime(), CLOCK));
    assertEquals(expected, FutureTimes.future(Year.from(at), CLOCK));
    assertEquals(expected, FutureTimes.future(YearMonth.from(at), CLOCK));
    assertEquals(expected, FutureTimes.future(at, CLOCK));
    assertEquals(expected, FutureTimes.future(HijrahDate.from(at), CLOCK));
    assertEquals(expected, FutureTimes.future(JapaneseDate.from(at), CLOCK));
    assertEquals(expected, FutureTimes.future(MinguoDate.from(at), CLOCK));
    assertEquals(expected, FutureTimes.future(ThaiBuddhistDate.from(at), CLOCK));
    assertEquals(expected, FutureTimes.future(Date.from(at.toInstant()), CLOCK));
    assertEquals(expected, FutureTimes.future(Timestamp.from(at.toInstant()), CLOCK));
    assertEquals(expected, FutureTimes.future(GregorianCalendar.from(at), CLOCK));
  }

  private static void futureOrPresent(boolean expected, ZonedDateTime at) {
    assertEquals(expected, FutureTimes.futureOrPresent(Instant.from(at), CLOCK));
    assertEquals(expected, FutureTimes.futureOrPresent(at.toLocalDate(), CLOCK));
    assertEquals(expected, FutureTimes.futureOrPresent(at.toLocalDateTime(), CLOCK));
    assertEquals(expected, FutureTimes.futureOrPresent(at.toLocalTime(), CLOCK));
    assertEquals(expected, FutureTimes.futureOrPresent(MonthDay.from(at), CLOCK));
    assertEquals(expected, FutureTimes.futureOrPresent(at.toOffsetDateTime(), CLOCK));
    assertEquals(
        expected, FutureTimes.futureOrPresent(at.toOffsetDateTime().toOffsetTime(), CLOCK));
    assertEquals(expected, FutureTimes.futureOrPresent(Year.from(at), CLOCK));
    assertEquals(expected, FutureTimes.futureOrPresent(YearMonth.from(at), CLOCK));
    assertEquals(expected, FutureTimes.futureOrPresent(at, CLOCK));
    assertEquals(expected, FutureTimes.futureOrPresent(HijrahDate.from(at), CLOCK));
    assertEquals(expected, FutureTimes.futureOrPresent(JapaneseDate.from(at), CLOCK));
    assertEquals(expected, FutureTimes.futureOrPresent(MinguoDate.from(at), CLOCK));
    assertEquals(expected, FutureTimes.futureOrPresent(ThaiBuddhistDate.from(at), CLOCK));
    assertEquals(expected, FutureTimes.futureOrPresent(Date.from(at.toInstant()), CLOCK));
    assertEquals(expected, FutureTimes.futureOrPresent(Timestamp.from(at.toInstant()), CLOCK));
    assertEquals(expected, FutureTimes.futureOrPresent(GregorianCalendar.from(at), CLOCK));
  }
}
