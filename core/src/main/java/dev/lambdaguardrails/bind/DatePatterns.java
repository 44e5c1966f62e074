// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.bind;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates and times, each from a text of a pattern of the user's, and writes them; null for a
 * JSON null. Loaded by inputs and outputs that have one.
 */
public final class DatePatterns {
  private DatePatterns() {}

  /** A pattern of digits, by which no day is made that is not there. */
  public static DateTimeFormatter of(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT)
        .withResolverStyle(ResolverStyle.STRICT);
  }

  /** A date. */
  public static @Nullable LocalDate localDate(InputReader in, DateTimeFormatter pattern)
      throws IOException {
    String text = InputTimes.text(in);
    try {
      return text == null ? null : LocalDate.parse(text, pattern);
    } catch (DateTimeException e) {
      throw in.mismatch();
    }
  }

  /** A time without a date. */
  public static @Nullable LocalTime localTime(InputReader in, DateTimeFormatter pattern)
      throws IOException {
    String text = InputTimes.text(in);
    try {
      return text == null ? null : LocalTime.parse(text, pattern);
    } catch (DateTimeException e) {
      throw in.mismatch();
    }
  }

  /** A date and time. */
  public static @Nullable LocalDateTime localDateTime(InputReader in, DateTimeFormatter pattern)
      throws IOException {
    String text = InputTimes.text(in);
    try {
      return text == null ? null : LocalDateTime.parse(text, pattern);
    } catch (DateTimeException e) {
      throw in.mismatch();
    }
  }

  /** A date and time with an offset, of which the instant counts: it is given in UTC. */
  public static @Nullable OffsetDateTime offsetDateTime(InputReader in, DateTimeFormatter pattern)
      throws IOException {
    String text = InputTimes.text(in);
    try {
      return text == null
          ? null
          : OffsetDateTime.parse(text, pattern).withOffsetSameInstant(ZoneOffset.UTC);
    } catch (DateTimeException e) {
      throw in.mismatch();
    }
  }

  /** Writes one. */
  public static void write(
      @Nullable TemporalAccessor value, DateTimeFormatter pattern, JsonGenerator out)
      throws IOException {
    out.writeString(value == null ? null : pattern.format(value));
  }
}
