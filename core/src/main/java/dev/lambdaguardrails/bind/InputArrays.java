// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.bind;

import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reads arrays of primitives; null for a JSON null. Loaded by inputs that have one. */
public final class InputArrays {
  private static final int FIRST_LENGTH = 16;

  private InputArrays() {}

  /** Whole numbers of 32 bits. */
  public static int @Nullable [] ints(InputReader in) throws IOException {
    if (!in.array()) {
      return null;
    }
    int[] values = new int[FIRST_LENGTH];
    int length = 0;
    while (in.nextElement()) {
      if (length == values.length) {
        values = Arrays.copyOf(values, length * 2);
      }
      values[length] = in.intValue();
      length++;
    }
    return Arrays.copyOf(values, length);
  }

  /** Whole numbers of 64 bits. */
  public static long @Nullable [] longs(InputReader in) throws IOException {
    if (!in.array()) {
      return null;
    }
    long[] values = new long[FIRST_LENGTH];
    int length = 0;
    while (in.nextElement()) {
      if (length == values.length) {
        values = Arrays.copyOf(values, length * 2);
      }
      values[length] = in.longValue();
      length++;
    }
    return Arrays.copyOf(values, length);
  }

  /** Finite floating point numbers of 64 bits. */
  public static double @Nullable [] doubles(InputReader in) throws IOException {
    if (!in.array()) {
      return null;
    }
    double[] values = new double[FIRST_LENGTH];
    int length = 0;
    while (in.nextElement()) {
      if (length == values.length) {
        values = Arrays.copyOf(values, length * 2);
      }
      values[length] = in.doubleValue();
      length++;
    }
    return Arrays.copyOf(values, length);
  }
}
