// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.logging;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.AbstractCollection;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Values that are no numbers, hold themselves, never end, or throw when they are read. */
final class HostileValues {
  private HostileValues() {}

  /** Those that write little. */
  static List<@Nullable Object> small() {
    List<@Nullable Object> values = new ArrayList<>();
    values.addAll(numbers());
    values.addAll(broken());
    values.add(null);
    values.add(true);
    values.add(Optional.of("x\n"));
    values.add("hunter2".toCharArray());
    values.add(new byte[] {1, 2});
    values.add(Map.of("level", "FATAL", "password", "pa55"));
    return values;
  }

  private static List<Object> numbers() {
    return List.of(
        Double.NaN,
        Double.POSITIVE_INFINITY,
        Float.NEGATIVE_INFINITY,
        -0.0,
        Double.MIN_VALUE,
        Float.MAX_VALUE,
        Long.MIN_VALUE,
        (short) 7,
        (byte) -1,
        new BigDecimal("1E+2147483647"),
        new BigDecimal("-1E-2147483647"),
        BigInteger.ONE.shiftLeft(3_000),
        BigInteger.ONE.shiftLeft(2_047),
        new AtomicInteger(7));
  }

  /** Those that would write more than a line holds. */
  static List<Object> large() {
    Object[] array = new Object[3];
    Arrays.fill(array, array);
    List<Object> list = new ArrayList<>();
    Map<Object, Object> map = new HashMap<>();
    list.add(map);
    list.add(list);
    map.put("level", list);
    map.put("ping\n", map);
    Object deep = "deep";
    for (int depth = 0; depth < 100; depth++) {
      deep = depth % 3 == 0 ? List.of(deep) : depth % 3 == 1 ? Map.of("d", deep) : one(deep);
    }
    return List.of(array, list, map, deep, new int[500], endless(), "k".repeat(70_000));
  }

  private static Object[] one(Object value) {
    return new Object[] {value};
  }

  private static Collection<Object> endless() {
    return new AbstractCollection<>() {
      @Override
      public Iterator<Object> iterator() {
        return new Iterator<>() {
          @Override
          public boolean hasNext() {
            return true;
          }

          @Override
          public Object next() {
            return "\u2028";
          }
        };
      }

      @Override
      public int size() {
        return Integer.MAX_VALUE;
      }

      @Override
      public String toString() {
        return "endless";
      }
    };
  }

  private static List<Object> broken() {
    Object throwing =
        new Object() {
          @Override
          public String toString() {
            throw new IllegalStateException("hunter2-hunter2");
          }
        };
    Object nothing =
        new Object() {
          @Override
          @SuppressWarnings({"NullAway", "ToStringReturnsNull"}) // as a careless class does
          public String toString() {
            return null;
          }
        };
    Map<Object, Object> unread =
        new AbstractMap<>() {
          @Override
          public Set<Entry<Object, Object>> entrySet() {
            throw new UnsupportedOperationException("hunter2-hunter2");
          }
        };
    return List.of(throwing, nothing, unread, List.of(throwing), Map.of(throwing, "v"));
  }
}
