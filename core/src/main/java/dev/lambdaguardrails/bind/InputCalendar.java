// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.bind;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.MonthDay;
import java.time.OffsetTime;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Reads parts of dates, and zones, each from a text of its ISO 8601 form only; null for a JSON
 * null. Loaded by inputs that have one.
 */
public final class InputCalendar {
  private InputCalendar() {}

  /** A date and time in a zone, of which the instant counts: it is given in UTC. */
  public static @Nullable ZonedDateTime zonedDateTime(InputReader in) throws IOException {
    String text = InputTimes.text(in);
    try {
      return text == null
          ? null
          : ZonedDateTime.parse(colonBeforeZone(text)).withZoneSameInstant(ZoneOffset.UTC);
    } catch (DateTimeException e) {
      throw in.mismatch();
    }
  }

  /** A time with an offset. */
  public static @Nullable OffsetTime offsetTime(InputReader in) throws IOException {
    String text = InputTimes.text(in);
    try {
      return text == null ? null : OffsetTime.parse(text);
    } catch (DateTimeException e) {
      throw in.mismatch();
    }
  }

  /** A year. */
  public static @Nullable Year year(InputReader in) throws IOException {
    String text = InputTimes.text(in);
    try {
      return text == null ? null : Year.parse(text);
    } catch (DateTimeException e) {
      throw in.mismatch();
    }
  }

  /** A day of every year. */
  public static @Nullable MonthDay monthDay(InputReader in) throws IOException {
    String text = InputTimes.text(in);
    try {
      return text == null ? null : MonthDay.parse(text);
    } catch (DateTimeException e) {
      throw in.mismatch();
    }
  }

  /** A zone. */
  public static @Nullable ZoneId zoneId(InputReader in) throws IOException {
    String text = worded(in);
    try {
      return text == null ? null : ZoneId.of(text);
    } catch (DateTimeException e) {
      throw in.mismatch();
    }
  }

  /** An offset from UTC. */
  public static @Nullable ZoneOffset zoneOffset(InputReader in) throws IOException {
    String text = worded(in);
    try {
      return text == null ? null : ZoneOffset.of(text);
    } catch (DateTimeException e) {
      throw in.mismatch();
    }
  }

  private static String colonBeforeZone(String text) {
    int zone = text.indexOf('[');
    return zone < 0
        ? InputTimes.colonInOffset(text)
        : InputTimes.colonInOffset(text.substring(0, zone)) + text.substring(zone);
  }

  /** A text that is not a mere number, of hours or of seconds. */
  private static @Nullable String worded(InputReader in) throws IOException {
    String text = InputTimes.text(in);
    if (text == null) {
      return null;
    }
    int at = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
    while (at < text.length() && "0123456789.".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    if (at == text.length()) {
      throw in.mismatch();
    }
    return text;
  }
}
