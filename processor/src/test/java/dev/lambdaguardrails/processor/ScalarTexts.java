// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** Good JSON values of scalar types. */
final class ScalarTexts {
  private static final List<String> TIMES =
      List.of(
          "\"2026-02-28T10:00:00Z\"",
          "\"2026-02-28T10:00:00.5+01:00\"",
          "\"2026-02-28T10:00:00-0530\"",
          "\"2026-02-28T10:00:00+00:00\"");

  private static final Map<String, List<String>> GOOD =
      Map.ofEntries(
          Map.entry("boolean", List.of("true", "false")),
          Map.entry("byte", List.of("1", "-128", "127")),
          Map.entry("short", List.of("1", "-32768")),
          Map.entry("int", List.of("0", "1", "2", "4", "-1", "100", "-2147483648")),
          Map.entry("long", List.of("0", "1", "3", "-1", "9223372036854775807")),
          Map.entry("float", List.of("1", "1.25", "-0.0", "0.1", "16777217", "3.4e38")),
          Map.entry(
              "double",
              List.of(
                  "0", "1", "1.5", "-0.0", "100", "0.1", "1e-7", "1e22", "12345678901234567890")),
          Map.entry("char", List.of("\"a\"", "\" \"", "\"\\u00e9\"")),
          Map.entry(
              "String",
              List.of(
                  "\"a\"",
                  "\"ab\"",
                  "\"Ab\"",
                  "\"d\"",
                  "\"abcd\"",
                  "\" \"",
                  "\"a@b.de\"",
                  "\"' union select 1--\"",
                  "\"a@b\"",
                  "\"1\"",
                  "\"1.50\"",
                  "\"\"",
                  "\"xa\"",
                  "\"ya\"",
                  "\"/\\u2028<\"")),
          Map.entry(
              "BigDecimal",
              List.of("0", "-1.5", "100", "100.01", "1", "1.50", "1e10", "1e-900", "0.0000001")),
          Map.entry("BigInteger", List.of("0", "-1", "4", "1", "123456789012345678901234567890")),
          Map.entry("UUID", List.of("\"123e4567-e89b-12d3-a456-426614174000\"")),
          Map.entry("Colour", List.of("\"RED\"", "\"GREEN\"", "\"BLUE_1\"")),
          Map.entry(
              "LocalDate",
              List.of("\"2026-03-01\"", "\"1999-01-01\"", "\"2026-02-28\"", "\"+12026-02-28\"")),
          Map.entry("LocalTime", List.of("\"10:00\"", "\"09:59:59\"", "\"10:00:00.120\"")),
          Map.entry("LocalDateTime", List.of("\"2026-02-28T10:00\"", "\"2026-02-28T10:00:01.5\"")),
          Map.entry(
              "Instant",
              List.of(TIMES.get(0), "\"2026-02-28T09:00:00Z\"", "\"2999-02-28T10:00:00Z\"")),
          Map.entry("OffsetDateTime", TIMES),
          Map.entry("Duration", List.of("\"PT1H\"", "\"PT-0.5S\"")),
          Map.entry("ZonedDateTime", TIMES),
          Map.entry("OffsetTime", List.of("\"10:00Z\"", "\"10:00:00.5+01:00\"")),
          Map.entry("Year", List.of("\"2026\"", "\"+12026\"", "\"-0001\"", "\"-1\"", "\"0000\"")),
          Map.entry("YearMonth", List.of("\"2026-02\"", "\"+12026-02\"", "\"-0001-02\"")),
          Map.entry("MonthDay", List.of("\"--02-28\"", "\"--02-30\"", "\"02-28\"")),
          Map.entry("ZoneId", List.of("\"Europe/Paris\"", "\"UTC\"", "\"Z\"", "\"+1\"")),
          Map.entry("ZoneOffset", List.of("\"+01:00\"", "\"Z\"", "\"+1\"", "\"+0100\"")),
          Map.entry("DayOfWeek", List.of("\"MONDAY\"", "\"SUNDAY\"")),
          Map.entry("TimeUnit", List.of("\"DAYS\"", "\"SECONDS\"")),
          Map.entry("Tone", List.of("\"s/oft\"", "\"LOUD\"", "\"SOFT\"")),
          Map.entry("Period", List.of("\"P1D\"", "\"P1Y2M3D\"")),
          Map.entry("byte[]", List.of("\"AAEC\"", "\"AA==\"", "\"\"")));

  private ScalarTexts() {}

  static String of(Class<?> type, Random random) {
    String name =
        switch (type.getSimpleName()) {
          case "Integer" -> "int";
          case "Character" -> "char";
          case "Boolean", "Byte", "Short", "Long", "Float", "Double" ->
              type.getSimpleName().toLowerCase(Locale.ROOT);
          default -> type.getSimpleName();
        };
    List<String> good = GOOD.getOrDefault(name, List.of("null"));
    return good.get(random.nextInt(good.size()));
  }
}
