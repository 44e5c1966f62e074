// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.aws;

/**
 * The date in the header of an answer, such as {@code Sun, 06 Nov 1994 08:49:37 GMT}.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-5.6.7">RFC 9110, 5.6.7</a>
 */
final class HttpDate {
  private static final String MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";
  private static final int LENGTH = 29;

  private HttpDate() {}

  /** The milliseconds since 1970-01-01T00:00Z, 0 if it is no date of this form. */
  static long millis(String date) {
    if (date.length() != LENGTH || !date.endsWith(" GMT")) {
      return 0;
    }
    int month = MONTHS.indexOf(date.substring(8, 11));
    int day = number(date, 5, 7);
    int year = number(date, 12, 16);
    int hour = number(date, 17, 19);
    int minute = number(date, 20, 22);
    int second = number(date, 23, 25);
    if (month < 0 || month % 3 != 0 || day < 1 || year < 1970 || (hour | minute | second) < 0) {
      return 0;
    }
    return ((days(year, month / 3 + 1, day) * 24 + hour) * 60 + minute) * 60_000 + second * 1000L;
  }

  /** The days since 1970-01-01; counts in years that begin in March. */
  private static long days(int year, int month, int day) {
    long y = month <= 2 ? year - 1L : year;
    long ofYear = (153L * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
    return 365 * y + y / 4 - y / 100 + y / 400 + ofYear - 719_468;
  }

  private static int number(String text, int from, int to) {
    int number = 0;
    for (int at = from; at < to; at++) {
      int digit = text.charAt(at) - '0';
      if (digit < 0 || digit > 9) {
        return Integer.MIN_VALUE;
      }
      number = number * 10 + digit;
    }
    return number;
  }
}
