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
class PastTimesTest {
  private static final ZoneId ZONE = ZoneId.of("Asia/Kathmandu");
  private static final ZonedDateTime NOW =
      ZonedDateTime.of(2024, 2, 28, 12, 34, 56, 789_000_000, ZONE);
  private static final Clock CLOCK = Clock.fixed(NOW.toInstant(), ZONE);

  @Test
  void past_everyTypeAroundNow_isToldFromIt() {
    ZonedDateTime before = NOW.minusYears(1).minusMonths(1).minusDays(1).minusHours(1);
    ZonedDateTime after = NOW.plusYears(1).plusMonths(1).plusDays(1).plusHours(1);
    past(true, before);
    past(false, NOW);
    past(false, after);
  }

  @Test
  void pastOrPresent_everyTypeAroundNow_isToldFromIt() {
    ZonedDateTime before = NOW.minusYears(1).minusMonths(1).minusDays(1).minusHours(1);
    ZonedDateTime after = NOW.plusYears(1).plusMonths(1).plusDays(1).plusHours(1);
    pastOrPresent(true, before);
    pastOrPresent(true, NOW);
    pastOrPresent(false, after);
  }

  @Test
  void past_null_isValid() {
    assertTrue(PastTimes.past((Instant) null, CLOCK));
    assertTrue(PastTimes.past((ChronoLocalDate) null, CLOCK));
    assertTrue(PastTimes.past((LocalDate) null, CLOCK));
    assertTrue(PastTimes.past((LocalDateTime) null, CLOCK));
    assertTrue(PastTimes.past((LocalTime) null, CLOCK));
    assertTrue(PastTimes.past((MonthDay) null, CLOCK));
    assertTrue(PastTimes.past((OffsetDateTime) null, CLOCK));
    assertTrue(PastTimes.past((OffsetTime) null, CLOCK));
    assertTrue(PastTimes.past((Year) null, CLOCK));
    assertTrue(PastTimes.past((YearMonth) null, CLOCK));
    assertTrue(PastTimes.past((ZonedDateTime) null, CLOCK));
    assertTrue(PastTimes.past((Date) null, CLOCK));
    assertTrue(PastTimes.past((Calendar) null, CLOCK));
    assertTrue(PastTimes.pastOrPresent((Instant) null, CLOCK));
    assertTrue(PastTimes.pastOrPresent((ChronoLocalDate) null, CLOCK));
    assertTrue(PastTimes.pastOrPresent((LocalDate) null, CLOCK));
    assertTrue(PastTimes.pastOrPresent((LocalDateTime) null, CLOCK));
    assertTrue(PastTimes.pastOrPresent((LocalTime) null, CLOCK));
    assertTrue(PastTimes.pastOrPresent((MonthDay) null, CLOCK));
    assertTrue(PastTimes.pastOrPresent((OffsetDateTime) null, CLOCK));
    assertTrue(PastTimes.pastOrPresent((OffsetTime) null, CLOCK));
    assertTrue(PastTimes.pastOrPresent((Year) null, CLOCK));
    assertTrue(PastTimes.pastOrPresent((YearMonth) null, CLOCK));
    assertTrue(PastTimes.pastOrPresent((ZonedDateTime) null, CLOCK));
    assertTrue(PastTimes.pastOrPresent((Date) null, CLOCK));
    assertTrue(PastTimes.pastOrPresent((Calendar) null, CLOCK));
  }

  @Test
  void past_nanosecondBesideNow_isTold() {
    assertTrue(PastTimes.pastOrPresent(NOW.toInstant().minusNanos(1), CLOCK));
    assertFalse(PastTimes.pastOrPresent(NOW.toInstant().plusNanos(1), CLOCK));
    assertTrue(PastTimes.past(NOW.toLocalTime().minusNanos(1), CLOCK));
    assertFalse(PastTimes.past(NOW.toLocalDateTime().plusNanos(1), CLOCK));
  }

  @Test
  void past_dateOfMilliseconds_isComparedWithTheWholeInstant() {
    Clock late = Clock.fixed(NOW.toInstant().plusNanos(1), ZONE);
    assertTrue(PastTimes.past(Date.from(NOW.toInstant()), late));
    assertTrue(PastTimes.past(GregorianCalendar.from(NOW), late));
  }

  @Test
  void past_localTime_isOfTheZoneOfTheClock() {
    Clock utc = Clock.fixed(Instant.parse("2024-02-29T23:30:00Z"), ZoneOffset.UTC);
    Clock east = utc.withZone(ZONE);
    assertTrue(PastTimes.pastOrPresent(LocalDate.of(2024, 2, 29), utc));
    assertTrue(PastTimes.pastOrPresent(LocalDate.of(2024, 2, 29), east));
    assertTrue(PastTimes.pastOrPresent(MonthDay.of(3, 1), east));
    assertFalse(PastTimes.pastOrPresent(YearMonth.of(2024, 3), utc));
    assertTrue(PastTimes.pastOrPresent(YearMonth.of(2024, 3), east));
  }

  @Test
  void past_sameInstantElsewhere_isToldByTheLocalTime() {
    ZonedDateTime west = NOW.withZoneSameInstant(ZoneOffset.UTC);
    ZonedDateTime east = NOW.withZoneSameInstant(ZoneOffset.ofHours(14));
    assertTrue(PastTimes.pastOrPresent(west, CLOCK));
    assertFalse(PastTimes.pastOrPresent(east, CLOCK));
    assertTrue(PastTimes.pastOrPresent(west.toOffsetDateTime(), CLOCK));
    assertFalse(PastTimes.pastOrPresent(east.toOffsetDateTime().toOffsetTime(), CLOCK));
  }

  @Test
  void past_leapDay_isADayOfItsOwn() {
    Clock leap = Clock.fixed(Instant.parse("2024-02-29T12:00:00Z"), ZoneOffset.UTC);
    assertTrue(PastTimes.pastOrPresent(MonthDay.of(2, 29), leap));
    assertTrue(PastTimes.past(LocalDate.of(2024, 2, 28), leap));
    assertFalse(PastTimes.past(MonthDay.of(3, 1), leap));
    assertFalse(PastTimes.past(Year.of(2025), leap));
  }

  @Test
  void past_leapSecond_isTheSecondBefore() {
    // What java.time reads 23:59:60 as, where a formatter reads it at all.
    Clock second = Clock.fixed(Instant.parse("2016-12-31T23:59:59Z"), ZoneOffset.UTC);
    assertTrue(PastTimes.pastOrPresent(Instant.parse("2016-12-31T23:59:60Z"), second));
    assertFalse(PastTimes.past(Instant.parse("2016-12-31T23:59:60Z"), second));
  }

  @Test
  void past_endsOfTime_areTold() {
    assertTrue(PastTimes.past(Instant.MIN, CLOCK));
    assertFalse(PastTimes.past(OffsetDateTime.MAX, CLOCK));
    assertTrue(PastTimes.past(Year.of(Year.MIN_VALUE), CLOCK));
    assertFalse(PastTimes.past(new Date(Long.MAX_VALUE), CLOCK));
    assertTrue(PastTimes.past(MinguoDate.from(LocalDate.MIN), CLOCK));
  }

  private static void past(boolean expected, ZonedDateTime at) {
    assertEquals(expected, PastTimes.past(Instant.from(at), CLOCK));
    assertEquals(expected, PastTimes.past(at.toLocalDate(), CLOCK));
    assertEquals(expected, PastTimes.past(at.toLocalDateTime(), CLOCK));
    assertEquals(expected, PastTimes.past(at.toLocalTime(), CLOCK));
    assertEquals(expected, PastTimes.past(MonthDay.from(at), CLOCK));
    assertEquals(expected, PastTimes.past(at.toOffsetDateTime(), CLOCK));
    assertEquals(expected, PastTimes.past(at.toOffsetDateTime().toOffsetTime(), CLOCK));
    assertEquals(expected, PastTimes.past(Year.from(at), CLOCK));
    assertEquals(expected, PastTimes.past(YearMonth.from(at), CLOCK));
    assertEquals(expected, PastTimes.past(at, CLOCK));
    assertEquals(expected, PastTimes.past(HijrahDate.from(at), CLOCK));
    assertEquals(expected, PastTimes.past(JapaneseDate.from(at), CLOCK));
    assertEquals(expected, PastTimes.past(MinguoDate.from(at), CLOCK));
    assertEquals(expected, PastTimes.past(ThaiBuddhistDate.from(at), CLOCK));
    assertEquals(expected, PastTimes.past(Date.from(at.toInstant()), CLOCK));
    assertEquals(expected, PastTimes.past(Timestamp.from(at.toInstant()), CLOCK));
    assertEquals(expected, PastTimes.past(GregorianCalendar.from(at), CLOCK));
  }

  private static void pastOrPresent(boolean expected, ZonedDateTime at) {
    assertEquals(expected, PastTimes.pastOrPresent(Instant.from(at), CLOCK));
    assertEquals(expected, PastTimes.pastOrPresent(at.toLocalDate(), CLOCK));
    assertEquals(expected, PastTimes.pastOrPresent(at.toLocalDateTime(), CLOCK));
    assertEquals(expected, PastTimes.pastOrPresent(at.toLocalTime(), CLOCK));
    assertEquals(expected, PastTimes.pastOrPresent(MonthDay.from(at), CLOCK));
    assertEquals(expected, PastTimes.pastOrPresent(at.toOffsetDateTime(), CLOCK));
    assertEquals(expected, PastTimes.pastOrPresent(at.toOffsetDateTime().toOffsetTime(), CLOCK));
    assertEquals(expected, PastTimes.pastOrPresent(Year.from(at), CLOCK));
    assertEquals(expected, PastTimes.pastOrPresent(YearMonth.from(at), CLOCK));
    assertEquals(expected, PastTimes.pastOrPresent(at, CLOCK));
    assertEquals(expected, PastTimes.pastOrPresent(HijrahDate.from(at), CLOCK));
    assertEquals(expected, PastTimes.pastOrPresent(JapaneseDate.from(at), CLOCK));
    assertEquals(expected, PastTimes.pastOrPresent(MinguoDate.from(at), CLOCK));
    assertEquals(expected, PastTimes.pastOrPresent(ThaiBuddhistDate.from(at), CLOCK));
    assertEquals(expected, PastTimes.pastOrPresent(Date.from(at.toInstant()), CLOCK));
    assertEquals(expected, PastTimes.pastOrPresent(Timestamp.from(at.toInstant()), CLOCK));
    assertEquals(expected, PastTimes.pastOrPresent(GregorianCalendar.from(at), CLOCK));
  }
}
