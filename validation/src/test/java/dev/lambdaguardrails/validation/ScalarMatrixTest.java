// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.lambdaguardrails.bind.Input;
import dev.lambdaguardrails.validation.testing.Answer;
import dev.lambdaguardrails.validation.testing.GuardUnderTest;
import dev.lambdaguardrails.validation.testing.HttpCall;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Currency;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every token for every scalar type, against the table {@code scalar-matrix.txt}: for each type the
 * tokens that bind and those that are out of range or missing; all others are of the wrong type.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScalarMatrixTest {
  private static final List<String> TOKENS =
      List.of(
          "null",
          "true",
          "false",
          "0",
          "1",
          "-1",
          "65",
          "200",
          "300",
          "70000",
          "3000000000",
          "99999999999999999999",
          "1.0",
          "1.5",
          "1e2",
          "1e30",
          "1e39",
          "1e400",
          "1e2000",
          "\"\"",
          "\" \"",
          "\"1\"",
          "\"1.5\"",
          "\"true\"",
          "\"NaN\"",
          "\"Infinity\"",
          "\"null\"",
          "\"a\"",
          "\"RED\"",
          "\"MONDAY\"",
          "\"AAEC\"",
          "\"EUR\"",
          "\"2026-02-28\"",
          "\"2026-02\"",
          "\"2026\"",
          "\"10:00\"",
          "\"2026-02-28T10:00:00\"",
          "\"2026-02-28T10:00:00Z\"",
          "\"2026-02-28T10:00:00+01:00[Europe/Paris]\"",
          "\"PT1H\"",
          "\"P1D\"",
          "\"Europe/Paris\"",
          "\"123e4567-e89b-12d3-a456-426614174000\"",
          "[]",
          "[1]",
          "[\"a\"]",
          "{}",
          "{\"a\":1}");

  private static final String STRINGS =
      TOKENS.stream().filter(token -> token.startsWith("\"")).collect(joining(" "));

  private final Map<String, String> table = table();

  private final ReferencePath reference = ReferencePath.create();

  /** One value of a type. */
  record Of<T>(T value) {}

  enum Colour {
    RED
  }

  record OfBoolean(boolean value) {}

  record OfByte(byte value) {}

  record OfShort(short value) {}

  record OfInt(int value) {}

  record OfLong(long value) {}

  record OfFloat(float value) {}

  record OfDouble(double value) {}

  record OfChar(char value) {}

  private static Map<String, Input<?>> targets(ReferencePath path) {
    Map<String, Input<?>> targets = new LinkedHashMap<>();
    targets.put("boolean", path.input(OfBoolean.class));
    targets.put("byte", path.input(OfByte.class));
    targets.put("short", path.input(OfShort.class));
    targets.put("int", path.input(OfInt.class));
    targets.put("long", path.input(OfLong.class));
    targets.put("float", path.input(OfFloat.class));
    targets.put("double", path.input(OfDouble.class));
    targets.put("char", path.input(OfChar.class));
    targets.put("Boolean", path.input(new TypeReference<Of<Boolean>>() {}));
    targets.put("Byte", path.input(new TypeReference<Of<Byte>>() {}));
    targets.put("Short", path.input(new TypeReference<Of<Short>>() {}));
    targets.put("Integer", path.input(new TypeReference<Of<Integer>>() {}));
    targets.put("Long", path.input(new TypeReference<Of<Long>>() {}));
    targets.put("Float", path.input(new TypeReference<Of<Float>>() {}));
    targets.put("Double", path.input(new TypeReference<Of<Double>>() {}));
    targets.put("Character", path.input(new TypeReference<Of<Character>>() {}));
    targets.put("BigInteger", path.input(new TypeReference<Of<BigInteger>>() {}));
    targets.put("BigDecimal", path.input(new TypeReference<Of<BigDecimal>>() {}));
    targets.put("Number", path.input(new TypeReference<Of<Number>>() {}));
    targets.put("AtomicInteger", path.input(new TypeReference<Of<AtomicInteger>>() {}));
    targets.put("AtomicLong", path.input(new TypeReference<Of<AtomicLong>>() {}));
    targets.put("OptionalInt", path.input(new TypeReference<Of<OptionalInt>>() {}));
    targets.put("OptionalLong", path.input(new TypeReference<Of<OptionalLong>>() {}));
    targets.put("OptionalDouble", path.input(new TypeReference<Of<OptionalDouble>>() {}));
    targets.put("Optional<Double>", path.input(new TypeReference<Of<Optional<Double>>>() {}));
    targets.put("Optional<String>", path.input(new TypeReference<Of<Optional<String>>>() {}));
    targets.put("String", path.input(new TypeReference<Of<String>>() {}));
    targets.put("CharSequence", path.input(new TypeReference<Of<CharSequence>>() {}));
    targets.put("StringBuilder", path.input(new TypeReference<Of<StringBuilder>>() {}));
    targets.put("byte[]", path.input(new TypeReference<Of<byte[]>>() {}));
    targets.put("char[]", path.input(new TypeReference<Of<char[]>>() {}));
    targets.put("int[]", path.input(new TypeReference<Of<int[]>>() {}));
    targets.put("double[]", path.input(new TypeReference<Of<double[]>>() {}));
    targets.put("float[]", path.input(new TypeReference<Of<float[]>>() {}));
    targets.put("List<String>", path.input(new TypeReference<Of<List<String>>>() {}));
    targets.put("Set<Integer>", path.input(new TypeReference<Of<Set<Integer>>>() {}));
    targets.put("Map<Integer>", path.input(new TypeReference<Of<Map<String, Integer>>>() {}));
    targets.put("Colour", path.input(new TypeReference<Of<Colour>>() {}));
    targets.put("DayOfWeek", path.input(new TypeReference<Of<DayOfWeek>>() {}));
    targets.put("UUID", path.input(new TypeReference<Of<UUID>>() {}));
    targets.put("URI", path.input(new TypeReference<Of<URI>>() {}));
    targets.put("Currency", path.input(new TypeReference<Of<Currency>>() {}));
    targets.put("Locale", path.input(new TypeReference<Of<Locale>>() {}));
    targets.put("Date", path.input(new TypeReference<Of<Date>>() {}));
    targets.put("LocalDate", path.input(new TypeReference<Of<LocalDate>>() {}));
    targets.put("LocalTime", path.input(new TypeReference<Of<LocalTime>>() {}));
    targets.put("LocalDateTime", path.input(new TypeReference<Of<LocalDateTime>>() {}));
    targets.put("Instant", path.input(new TypeReference<Of<Instant>>() {}));
    targets.put("OffsetDateTime", path.input(new TypeReference<Of<OffsetDateTime>>() {}));
    targets.put("ZonedDateTime", path.input(new TypeReference<Of<ZonedDateTime>>() {}));
    targets.put("Year", path.input(new TypeReference<Of<Year>>() {}));
    targets.put("YearMonth", path.input(new TypeReference<Of<YearMonth>>() {}));
    targets.put("Duration", path.input(new TypeReference<Of<Duration>>() {}));
    targets.put("Period", path.input(new TypeReference<Of<Period>>() {}));
    targets.put("ZoneId", path.input(new TypeReference<Of<ZoneId>>() {}));
    return targets;
  }

  Stream<Map.Entry<String, Input<?>>> rows() {
    return targets(reference).entrySet().stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void type_eachToken_bindsOrIsRefusedAsTheTableSays(Map.Entry<String, Input<?>> row) {
    assertEquals(table.get(row.getKey()), verdicts(row.getValue()), row.getKey());
  }

  @Test
  void table_read_hasEachTypeOnce() {
    assertEquals(targets(reference).keySet(), table.keySet());
  }

  private <I> String verdicts(Input<I> input) {
    GuardUnderTest<I> guard =
        GuardUnderTest.of(input, reference.output(String.class), value -> "done");
    List<String> bound = new ArrayList<>();
    List<String> range = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    for (String token : TOKENS) {
      Answer answer = guard.call(HttpCall.json("{\"value\":" + token + "}"));
      switch (answer.code()) {
        case "ok" -> bound.add(token);
        case "number-range" -> range.add(token);
        case "value-missing" -> missing.add(token);
        case "type-mismatch" -> {}
        default -> throw new AssertionError(token + " -> " + answer.body());
      }
      assertTrue(
          answer.code().equals("ok") || answer.errors().get(0).startsWith("/value"),
          () -> token + " -> " + answer.body());
    }
    return "binds "
        + String.join(" ", bound)
        + (range.isEmpty() ? "" : " | range " + String.join(" ", range))
        + (missing.isEmpty() ? "" : " | missing " + String.join(" ", missing));
  }

  private static Map<String, String> table() {
    Map<String, String> table = new LinkedHashMap<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(
                    ScalarMatrixTest.class.getResourceAsStream("/scalar-matrix.txt")),
                StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("#")) {
          String[] cells = line.split("\\s+", 2);
          table.put(cells[0], cells[1].replace("STRINGS", STRINGS));
        }
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return table;
  }
}
