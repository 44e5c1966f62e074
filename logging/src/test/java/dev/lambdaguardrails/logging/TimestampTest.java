// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.logging;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Timestamps against java.time. */
class TimestampTest {
  private static final DateTimeFormatter ORACLE =
      new DateTimeFormatterBuilder().appendInstant(3).toFormatter().withZone(ZoneOffset.UTC);
  private static final long FIRST = Instant.parse("0000-01-01T00:00:00Z").toEpochMilli();
  private static final long LAST = Instant.parse("9999-12-31T23:59:59.999Z").toEpochMilli();

  private static void assertSame(long epochMillis) {
    String expected = ORACLE.format(Instant.ofEpochMilli(epochMillis));
    assertEquals('"' + expected + '"', written(epochMillis));
  }

  private static String written(long epochMillis) {
    Line line = new Line();
    Timestamp.write(epochMillis, line);
    return new String(line.toBytes(), StandardCharsets.US_ASCII);
  }

  @Test
  void timestamp_everyDayOfFourCenturies_isThatOfJavaTime() {
    for (long day = -80_000; day < 80_000; day++) {
      assertSame(day * 86_400_000);
      assertSame(day * 86_400_000 - 1);
    }
  }

  @Test
  void timestamp_anyTime_isThatOfJavaTime() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int at = 0; at < 100_000; at++) {
      assertSame(FIRST + (long) (random.nextDouble() * (LAST - FIRST)));
    }
  }

  @Test
  void timestamp_outsideOfRfc3339_isItsNearest() {
    assertSame(FIRST);
    assertSame(LAST);
    assertEquals("\"0000-01-01T00:00:00.000Z\"", written(Long.MIN_VALUE));
    assertEquals("\"9999-12-31T23:59:59.999Z\"", written(Long.MAX_VALUE));
  }
}
