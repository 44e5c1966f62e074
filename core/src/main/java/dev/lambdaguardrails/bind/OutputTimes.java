// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.bind;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import org.jspecify.annotations.Nullable;

/**
 * Writes dates and times that print themselves shorter than their ISO 8601 form. Loaded by outputs
 * that have one.
 */
public final class OutputTimes {
  private OutputTimes() {}

  /** A time without a date. */
  public static void localTime(@Nullable TemporalAccessor value, JsonGenerator out)
      throws IOException {
    write(value, DateTimeFormatter.ISO_LOCAL_TIME, out);
  }

  /** A date and time. */
  public static void localDateTime(@Nullable TemporalAccessor value, JsonGenerator out)
      throws IOException {
    write(value, DateTimeFormatter.ISO_LOCAL_DATE_TIME, out);
  }

  /** A date and time with an offset. */
  public static void offsetDateTime(@Nullable TemporalAccessor value, JsonGenerator out)
      throws IOException {
    write(value, DateTimeFormatter.ISO_OFFSET_DATE_TIME, out);
  }

  private static void write(
      @Nullable TemporalAccessor value, DateTimeFormatter form, JsonGenerator out)
      throws IOException {
    out.writeString(value == null ? null : form.format(value));
  }
}
