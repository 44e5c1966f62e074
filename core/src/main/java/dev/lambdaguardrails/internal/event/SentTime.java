// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.internal.event;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * When an event says that it was sent, or the record of it that was read last. Of one invocation,
 * on its thread; loaded by functions that ask for it alone.
 */
public final class SentTime {
  /** A number of seconds since 1970, with a fraction or without. */
  static final int SECONDS = 0;

  /** A number of milliseconds since 1970. */
  static final int MILLIS = 3;

  /** A number of microseconds since 1970. */
  static final int MICROS = 6;

  /** A text of RFC 3339, in UTC: {@code 2019-01-02T12:45:07.000Z}. */
  static final int TEXT = -1;

  private static final BigDecimal LAST = BigDecimal.valueOf(253_402_300_799_999L);
  private static final int LONGEST_NUMBER = 32;
  private static final int TO_SECONDS = 19;
  private static final int LONGEST_FRACTION = 9;

  private @Nullable Instant sent;

  /**
   * Takes what an event says.
   *
   * @param form one of the constants
   * @param said null where it says nothing
   */
  void said(int form, @Nullable String said) {
    if (said == null) {
      sent = null;
    } else {
      sent = form == TEXT ? ofText(said) : ofNumber(said, form);
    }
  }

  /**
   * The time; null where it is not told, or is none. It is told once: what is read next has its
   * own.
   */
  public @Nullable Instant take() {
    Instant taken = sent;
    sent = null;
    return taken;
  }

  private static @Nullable Instant ofNumber(String said, int scale) {
    if (said.length() > LONGEST_NUMBER) {
      return null;
    }
    try {
      BigDecimal millis = new BigDecimal(said).scaleByPowerOfTen(MILLIS - scale);
      boolean isTime = millis.signum() >= 0 && millis.compareTo(LAST) <= 0;
      return isTime ? Instant.ofEpochMilli(millis.longValue()) : null;
    } catch (NumberFormatException | ArithmeticException noNumber) {
      return null;
    }
  }

  /** Digits where digits stand: a parser of the JDK's costs a hundred classes. */
  private static @Nullable Instant ofText(String said) {
    int end = said.length() - 1;
    if (end < TO_SECONDS
        || said.charAt(end) != 'Z'
        || said.charAt(4) != '-'
        || said.charAt(7) != '-'
        || said.charAt(10) != 'T'
        || said.charAt(13) != ':'
        || said.charAt(16) != ':'
        || !isFraction(said, end)) {
      return null;
    }
    int year = digits(said, 0, 4);
    int month = digits(said, 5, 7);
    int day = digits(said, 8, 10);
    int hour = digits(said, 11, 13);
    int minute = digits(said, 14, 16);
    int second = digits(said, 17, TO_SECONDS);
    if ((year | month | day | hour | minute | second) < 0) {
      return null;
    }
    try {
      return LocalDateTime.of(year, month, day, hour, minute, second).toInstant(ZoneOffset.UTC);
    } catch (DateTimeException noTime) {
      return null;
    }
  }

  /** Whether a fraction of a second stands before the end, or nothing. It counts for nothing. */
  private static boolean isFraction(String said, int end) {
    return end == TO_SECONDS
        || (said.charAt(TO_SECONDS) == '.'
            && end - TO_SECONDS - 1 >= 1
            && end - TO_SECONDS - 1 <= LONGEST_FRACTION
            && areDigits(said, TO_SECONDS + 1, end));
  }

  private static boolean areDigits(String said, int from, int to) {
    for (int at = from; at < to; at++) {
      if (said.charAt(at) < '0' || said.charAt(at) > '9') {
        return false;
      }
    }
    return true;
  }

  private static int digits(String said, int from, int to) {
    int number = 0;
    for (int at = from; at < to; at++) {
      int digit = said.charAt(at) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      number = 10 * number + digit;
    }
    return number;
  }
}
