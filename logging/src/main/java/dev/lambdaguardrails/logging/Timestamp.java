// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.logging;

/** An RFC 3339 date and time in UTC with milliseconds, written without java.time's formatter. */
final class Timestamp {
  private static final int DAY = 86_400_000;

  private Timestamp() {}

  /** Appends the quoted time; years are held to 0000 to 9999, as RFC 3339 has them. */
  static void write(long epochMillis, Line line) {
    long bounded = Math.max(-62_167_219_200_000L, Math.min(253_402_300_799_999L, epochMillis));
    int millis = (int) Math.floorMod(bounded, (long) DAY);
    line.raw('"');
    if (line.repeatsSecond(Math.floorDiv(bounded, 1_000L))) {
      line.digits(millis % 1_000, 3);
      line.raw("Z\"");
      return;
    }
    int begin = line.size();
    date(Math.floorDiv(bounded, (long) DAY), line);
    line.raw('T');
    line.digits(millis / 3_600_000, 2);
    line.raw(':');
    line.digits(millis / 60_000 % 60, 2);
    line.raw(':');
    line.digits(millis / 1_000 % 60, 2);
    line.raw('.');
    line.keepSecond(Math.floorDiv(bounded, 1_000L), begin);
    line.digits(millis % 1_000, 3);
    line.raw("Z\"");
  }

  /**
   * Days since 1970 as year, month, day: years of the count begin in March, of 400 years' cycles.
   */
  private static void date(long epochDay, Line line) {
    long fromMarchOfZero = epochDay + 719_468;
    long cycle = Math.floorDiv(fromMarchOfZero, 146_097L);
    int dayOfCycle = (int) (fromMarchOfZero - cycle * 146_097);
    int yearOfCycle =
        (dayOfCycle - dayOfCycle / 1_460 + dayOfCycle / 36_524 - dayOfCycle / 146_096) / 365;
    int dayOfYear = dayOfCycle - (365 * yearOfCycle + yearOfCycle / 4 - yearOfCycle / 100);
    int monthFromMarch = (5 * dayOfYear + 2) / 153;
    int month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
    int year = (int) (yearOfCycle + cycle * 400) + (month <= 2 ? 1 : 0);
    line.digits(year, 4);
    line.raw('-');
    line.digits(month, 2);
    line.raw('-');
    line.digits(dayOfYear - (153 * monthFromMarch + 2) / 5 + 1, 2);
  }
}
