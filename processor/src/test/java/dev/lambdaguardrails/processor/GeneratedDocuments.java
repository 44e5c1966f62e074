// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.lambdaguardrails.QueryParam;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** JSON for a type: valid, nearly valid or hostile. */
final class GeneratedDocuments {
  static final List<String> WORDS =
      List.of(
          "",
          " ",
          "a",
          "x",
          "yes",
          "RED",
          "red",
          "GREEN",
          " RED",
          "g",
          "1",
          "0",
          "-1",
          "1.5",
          "NaN",
          "null",
          "true",
          "AAEC",
          "AAE=",
          "AAF=",
          "AA==",
          "AB==",
          "A",
          "AAE",
          "AA-_",
          "ab\\ncd",
          "123e4567-e89b-12d3-a456-426614174000",
          "123E4567-E89B-12D3-A456-426614174000",
          "123e4567-e89b-12d3-a456-42661417400",
          "123e4567e89b-12d3-a456-4266141740000",
          "2026-02-28",
          "2026-02-30",
          "2026-2-28",
          "+2026-02-28",
          "-0001-02-28",
          "+12026-02-28",
          "2026-02-28T00:00:00",
          "2026-02-28T10:00",
          "2026-02-28T10:00:00.123456789",
          "2026-02-28T24:00:00",
          "2026-02-28T10:00:00Z",
          "2026-02-28t10:00:00z",
          "2026-02-28T10:00:00+01:00",
          "2026-02-28T10:00:00+0100",
          "2026-02-28T10:00:00+01",
          "2026-02-28T10:00:00-0530",
          "2026-02-28T10:00:00+0000",
          "2026-02-28T10:00:00+00:00",
          "2026-02-28T10:00:00+00",
          "2026-02-28T10:00:00+00:",
          "2026-02-28T10:00:00-00:00",
          "2026-02-28T10:00:00+01:00[Europe/Paris]",
          "2026-02-28T10:00:00+0100[Europe/Paris]",
          "2026-02-28T10:00:60Z",
          "2026-02-28T23:59:60Z",
          "2026-02-28 10:00:00Z",
          "2026-02-28T10:00:00.Z",
          "+1000000000-12-31T23:59:59Z",
          "-1000000000-01-01T00:00:00Z",
          "+999999999-12-31T23:59:59.999999999-18:00",
          "-999999999-01-01T00:00:00+18:00",
          "+999999999-12-31T23:59:59-17:00",
          "2026-02-28T10:00:00+18:01",
          "10:00",
          "10:00:00",
          "10:00:00.5",
          "24:00",
          "1:00",
          "10:00Z",
          "T10:00",
          "10",
          "2026-02",
          "2026-13",
          "2026",
          "+2026-02",
          "12026-02",
          "+12026-02",
          "-2026-02",
          "0000-01",
          "PT1H",
          "PT-1.5S",
          "pt1h",
          "P1D",
          "P1DT2H",
          "P-1Y2M",
          "-P1D",
          "P1W",
          "PT",
          "P",
          "1 000",
          "é€\uD83D\uDE00",
          "2026-02-28T10:00:00\u0660",
          "1772272800",
          "1772272800.5",
          "+1772272800",
          "1.",
          ".");

  private static final List<String> RAW =
      List.of(
          "null",
          "true",
          "false",
          "0",
          "-0",
          "1",
          "-1",
          "65",
          "127",
          "128",
          "-129",
          "200",
          "32768",
          "2147483648",
          "-2147483649",
          "9223372036854775808",
          "99999999999999999999",
          "1.0",
          "1.5",
          "-0.0",
          "1e2",
          "1E+2",
          "1e39",
          "3.4028235e38",
          "3.4028236e38",
          "1e400",
          "-1e400",
          "1e-400",
          "1e2000",
          "1e-2000",
          "0.1e1001",
          "1e999999999",
          "1e99999999999",
          "1e-99999999999",
          "12345678901234567890.1234567890",
          "[]",
          "[null]",
          "[1]",
          "[\"a\"]",
          "[[]]",
          "{}",
          "{\"a\":1}",
          "{\"a\":null}",
          "{\"a\":1,\"a\":2}",
          "[1,]",
          "01",
          "+1",
          "1.",
          ".5",
          "NaN",
          "'a'",
          "tru",
          "",
          "\"",
          "\"\\x\"",
          "\"\\u00e9\"",
          "\"\\ud800\"",
          "[",
          "{",
          "}",
          "{\"a\"}",
          "1 2",
          "/**/1");

  private final Random random;
  private int hostility;

  GeneratedDocuments(Random random) {
    this.random = random;
  }

  /** A body. */
  String body(Class<?> type) {
    hostility = random.nextInt(3) == 0 ? 0 : 1 + random.nextInt(12);
    StringBuilder json = new StringBuilder();
    value(type, Map.of(), 0, json);
    if (hostility > 9) {
      cut(json);
    }
    return json.toString();
  }

  /** A text for a part. */
  String word() {
    return WORDS.get(random.nextInt(WORDS.size())).replace("\\n", "\n");
  }

  private void cut(StringBuilder json) {
    int at = random.nextInt(json.length() + 1);
    switch (random.nextInt(4)) {
      case 0 -> json.setLength(at);
      case 1 -> json.insert(at, RAW.get(random.nextInt(RAW.size())));
      case 2 -> json.append(RAW.get(random.nextInt(RAW.size())));
      default -> json.insert(at, "{}[],:\"0 ".charAt(random.nextInt(9)));
    }
  }

  private boolean isWrong() {
    return hostility > 0 && random.nextInt(40) < hostility;
  }

  private void value(Type type, Map<TypeVariable<?>, Type> bound, int depth, StringBuilder json) {
    if (type instanceof TypeVariable<?> variable) {
      value(bound.getOrDefault(variable, Object.class), bound, depth, json);
    } else if (isWrong()) {
      wrong(json);
    } else if (random.nextInt(12) == 0 || depth > 5) {
      json.append("null");
    } else if (type instanceof ParameterizedType parameterized) {
      holder(parameterized, bound, depth, json);
    } else if (type instanceof GenericArrayType) {
      json.append("[]");
    } else {
      plain((Class<?>) type, bound, depth, json);
    }
  }

  private void wrong(StringBuilder json) {
    if (random.nextBoolean()) {
      json.append(RAW.get(random.nextInt(RAW.size() - (hostility > 6 ? 0 : 20))));
    } else {
      json.append('"').append(WORDS.get(random.nextInt(WORDS.size()))).append('"');
    }
  }

  private void holder(
      ParameterizedType type, Map<TypeVariable<?>, Type> bound, int depth, StringBuilder json) {
    Class<?> raw = (Class<?>) type.getRawType();
    Type[] arguments = type.getActualTypeArguments();
    if (raw.isRecord()) {
      Map<TypeVariable<?>, Type> inner = new HashMap<>(bound);
      for (int at = 0; at < arguments.length; at++) {
        Type argument = arguments[at];
        inner.put(
            raw.getTypeParameters()[at],
            argument instanceof TypeVariable<?> variable
                ? bound.getOrDefault(variable, Object.class)
                : argument);
      }
      object(raw, inner, depth, json);
    } else if (Map.class.isAssignableFrom(raw)) {
      List<String> fields = new ArrayList<>();
      for (String key : List.of("k", "a/b", "id")) {
        if (random.nextInt(3) > 0) {
          StringBuilder one = new StringBuilder("\"" + key + "\":");
          value(arguments[1], bound, depth + 1, one);
          fields.add(one.toString());
        }
      }
      json.append('{').append(String.join(",", fields)).append('}');
    } else if (Iterable.class.isAssignableFrom(raw)) {
      elements(arguments[0], bound, depth, json);
    } else {
      value(arguments[0], bound, depth + 1, json);
    }
  }

  private void elements(
      Type element, Map<TypeVariable<?>, Type> bound, int depth, StringBuilder json) {
    List<String> elements = new ArrayList<>();
    int count = random.nextInt(60) == 0 ? 20 : random.nextInt(3);
    for (int at = 0; at < count; at++) {
      StringBuilder one = new StringBuilder();
      value(element, bound, depth + 1, one);
      elements.add(one.toString());
    }
    json.append('[').append(String.join(", ", elements)).append(']');
  }

  private void plain(
      Class<?> type, Map<TypeVariable<?>, Type> bound, int depth, StringBuilder json) {
    if (type.isRecord()) {
      object(type, bound, depth, json);
    } else if (type.isArray() && type != byte[].class) {
      elements(type.getComponentType(), bound, depth, json);
    } else {
      json.append(ScalarTexts.of(type, random));
    }
  }

  private void object(
      Class<?> type, Map<TypeVariable<?>, Type> bound, int depth, StringBuilder json) {
    List<String> fields = new ArrayList<>();
    for (RecordComponent component : type.getRecordComponents()) {
      boolean part = component.getAccessor().isAnnotationPresent(QueryParam.class);
      if (part ? !isWrong() : random.nextInt(10) == 0) {
        continue;
      }
      StringBuilder field = new StringBuilder("\"" + name(component) + "\":");
      value(component.getGenericType(), bound, depth + 1, field);
      fields.add(random.nextInt(fields.size() + 1), field.toString());
      if (isWrong() && random.nextInt(3) == 0) {
        fields.add(random.nextInt(fields.size() + 1), "\"" + name(component) + "\":null");
      }
    }
    if (isWrong()) {
      StringBuilder field = new StringBuilder("\"unknown\":");
      wrong(field);
      fields.add(random.nextInt(fields.size() + 1), field.toString());
    }
    json.append('{').append(String.join(",", fields)).append('}');
  }

  private String name(RecordComponent component) {
    JsonAlias alias = component.getAccessor().getAnnotation(JsonAlias.class);
    JsonProperty property = component.getAccessor().getAnnotation(JsonProperty.class);
    if (alias != null && random.nextInt(3) == 0) {
      return alias.value()[random.nextInt(alias.value().length)];
    }
    String name = property == null ? component.getName() : property.value();
    return isWrong() ? name.toUpperCase(Locale.ROOT) : name;
  }
}
