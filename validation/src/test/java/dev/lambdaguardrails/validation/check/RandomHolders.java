// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.check;

import java.lang.reflect.Array;
import java.nio.CharBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Whatever holds something, of up to nine elements. */
final class RandomHolders {
  static final List<String> TYPES =
      List.of(
          "String",
          "CharSequence",
          "java.nio.CharBuffer",
          "Collection<String>",
          "List<String>",
          "Set<Integer>",
          "ArrayDeque<Integer>",
          "Map<String, Integer>",
          "HashMap<String, Integer>",
          "Object[]",
          "String[]",
          "int[][]",
          "boolean[]",
          "byte[]",
          "char[]",
          "short[]",
          "int[]",
          "long[]",
          "float[]",
          "double[]");
  private static final Map<String, Class<?>> COMPONENTS =
      Map.of(
          "Object",
          Object.class,
          "String",
          String.class,
          "int[]",
          int[].class,
          "boolean",
          boolean.class,
          "byte",
          byte.class,
          "char",
          char.class,
          "short",
          short.class,
          "int",
          int.class,
          "long",
          long.class,
          "float",
          float.class);

  private RandomHolders() {}

  static @Nullable Object next(SplittableRandom random, String type) {
    int size = random.nextInt(3) == 0 ? 0 : random.nextInt(10);
    if (random.nextInt(40) == 0) {
      return null;
    }
    List<Integer> elements = new ArrayList<>();
    Map<String, Integer> entries = new HashMap<>();
    for (int at = 0; at < size; at++) {
      elements.add(at);
      entries.put("key" + at, at);
    }
    return switch (type) {
      case "String", "CharSequence" -> text(random, size);
      case "java.nio.CharBuffer" -> CharBuffer.wrap(text(random, size));
      case "Collection<String>", "List<String>" -> List.copyOf(entries.keySet());
      case "Set<Integer>" -> new HashSet<>(elements);
      case "ArrayDeque<Integer>" -> new ArrayDeque<>(elements);
      case "Map<String, Integer>", "HashMap<String, Integer>" -> entries;
      default -> array(type.substring(0, type.length() - 2), size);
    };
  }

  private static Object array(String component, int size) {
    return Array.newInstance(COMPONENTS.getOrDefault(component, double.class), size);
  }

  /** A surrogate pair counts twice, for both. */
  private static String text(SplittableRandom random, int size) {
    return random.nextBoolean() ? "\ud83d\ude00".repeat(size / 2) : "x".repeat(size);
  }
}
