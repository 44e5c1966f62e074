// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.aws;

/** The form of time that signatures carry: {@code 20150830T123600Z}. */
final class BasicTime {
  private static final int DAY = 24 * 60 * 60;

  private BasicTime() {}

  /** The time of seconds since 1970, in UTC, until the year 9999. */
  static String of(long seconds) {
    int second = (int) (seconds % DAY);
    StringBuilder text = new StringBuilder(16);
    date(seconds / DAY, text);
    text.append('T');
    two(second / 3600, text);
    two(second / 60 % 60, text);
    two(second % 60, text);
    return text.append('Z').toString();
  }

  /** Counts in years that begin in March, so that a leap day is the last of its year. */
  private static void date(long days, StringBuilder text) {
    long shifted = days + 719_468;
    int era = (int) (shifted / 146_097);
    int ofEra = (int) (shifted % 146_097);
    int yearOfEra = (ofEra - ofEra / 1460 + ofEra / 36_524 - ofEra / 146_096) / 365;
    int ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    int fromMarch = (5 * ofYear + 2) / 153;
    int month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
    int year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0);
    two(year / 100, text);
    two(year % 100, text);
    two(month, text);
    two(ofYear - (153 * fromMarch + 2) / 5 + 1, text);
  }

  private static void two(int number, StringBuilder text) {
    text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
  }
}
