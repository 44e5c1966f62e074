// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.bind;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates, times and amounts of time, each from a text of its ISO 8601 form only; null for a
 * JSON null. Loaded by inputs that have one.
 */
public final class InputTimes {
  private InputTimes() {}

  /** A date. */
  public static @Nullable LocalDate localDate(InputReader in) throws IOException {
    String text = text(in);
    try {
      return text == null ? null : LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw in.mismatch();
    }
  }

  /** A time without a date. */
  public static @Nullable LocalTime localTime(InputReader in) throws IOException {
    String text = text(in);
    try {
      return text == null ? null : LocalTime.parse(text);
    } catch (DateTimeException e) {
      throw in.mismatch();
    }
  }

  /** A date and time. */
  public static @Nullable LocalDateTime localDateTime(InputReader in) throws IOException {
    String text = text(in);
    try {
      return text == null ? null : LocalDateTime.parse(text);
    } catch (DateTimeException e) {
      throw in.mismatch();
    }
  }

  /** A point in time. */
  public static @Nullable Instant instant(InputReader in) throws IOException {
    String text = text(in);
    try {
      return text == null ? null : Instant.parse(zuluForZero(text));
    } catch (DateTimeException e) {
      throw in.mismatch();
    }
  }

  /** A date and time with an offset, of which the instant counts: it is given in UTC. */
  public static @Nullable OffsetDateTime offsetDateTime(InputReader in) throws IOException {
    String text = text(in);
    if (text == null) {
      return null;
    }
    try {
      OffsetDateTime time = OffsetDateTime.parse(colonInOffset(text));
      return time.isEqual(OffsetDateTime.MIN) || time.isEqual(OffsetDateTime.MAX)
          ? time
          : time.withOffsetSameInstant(ZoneOffset.UTC);
    } catch (DateTimeException e) {
      throw in.mismatch();
    }
  }

  /** An amount of seconds. */
  public static @Nullable Duration duration(InputReader in) throws IOException {
    String text = text(in);
    try {
      return text == null ? null : Duration.parse(text);
    } catch (DateTimeException e) {
      throw in.mismatch();
    }
  }

  /** An amount of years, months and days. */
  public static @Nullable Period period(InputReader in) throws IOException {
    String text = text(in);
    try {
      return text == null ? null : Period.parse(text);
    } catch (DateTimeException e) {
      throw in.mismatch();
    }
  }

  /** A text without white space around it. */
  static @Nullable String text(InputReader in) throws IOException {
    String text = in.text();
    if (text != null && !text.equals(text.strip())) {
      throw in.mismatch();
    }
    return text;
  }

  /** An offset of zero, however it is written, as {@code Z}. */
  private static String zuluForZero(String text) {
    for (String zero : new String[] {"+00:00", "+0000", "+00"}) {
      if (text.endsWith(zero)) {
        return text.substring(0, text.length() - zero.length()) + 'Z';
      }
    }
    return text;
  }

  /** An offset of four digits with its colon. */
  static String colonInOffset(String text) {
    int sign = text.length() - 5;
    if (sign < 0 || (text.charAt(sign) != '+' && text.charAt(sign) != '-')) {
      return text;
    }
    for (int at = sign + 1; at < text.length(); at++) {
      if (text.charAt(at) < '0' || text.charAt(at) > '9') {
        return text;
      }
    }
    return text.substring(0, sign + 3) + ':' + text.substring(sign + 3);
  }
}
