// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.check;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.CharBuffer;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Numbers of every type, most of them near a bound or at an edge. */
final class RandomNumbers {
  static final List<String> TYPES =
      List.of(
          "byte",
          "short",
          "int",
          "long",
          "float",
          "double",
          "Byte",
          "Short",
          "Integer",
          "Long",
          "Float",
          "Double",
          "Number",
          "AtomicInteger",
          "AtomicLong",
          "BigInteger",
          "BigDecimal",
          "String",
          "CharSequence",
          "java.nio.CharBuffer");

  private RandomNumbers() {}

  static @Nullable Object next(SplittableRandom random, String type, BigDecimal near) {
    boolean primitive = Character.isLowerCase(type.charAt(0));
    if (!primitive && random.nextInt(40) == 0) {
      return null;
    }
    return of(random, type, decimal(random, near));
  }

  private static Object of(SplittableRandom random, String type, BigDecimal number) {
    return switch (type) {
      case "byte", "Byte" -> (byte) whole(number).longValue();
      case "short", "Short" -> (short) whole(number).longValue();
      case "int", "Integer" -> (int) whole(number).longValue();
      case "long", "Long" -> whole(number).longValue();
      case "float", "Float" -> floating(random, number);
      case "double", "Double" -> doubled(random, number);
      case "AtomicInteger" -> new AtomicInteger((int) whole(number).longValue());
      case "AtomicLong" -> new AtomicLong(whole(number).longValue());
      case "BigInteger" -> whole(number);
      case "BigDecimal" -> number;
      case "String", "CharSequence" -> text(random, number);
      case "java.nio.CharBuffer" -> CharBuffer.wrap(text(random, number));
      default -> of(random, TYPES.get(6 + random.nextInt(11)), number, type);
    };
  }

  /** A Number of any class but its own. */
  private static Object of(SplittableRandom random, String any, BigDecimal number, String type) {
    return any.equals(type) ? number : of(random, any, number);
  }

  private static BigDecimal decimal(SplittableRandom random, BigDecimal near) {
    boolean huge = Math.abs((long) near.scale()) > 500;
    return switch (huge ? random.nextInt(3, 8) : random.nextInt(8)) {
      case 0 -> near;
      case 1 -> near.add(BigDecimal.valueOf(random.nextInt(-2, 3)));
      case 2 -> near.add(BigDecimal.valueOf(random.nextInt(-2, 3), random.nextInt(0, 30)));
      case 3 -> new BigDecimal(EdgeNumbers.WRITTEN.get(random.nextInt(EdgeNumbers.WRITTEN.size())));
      case 4 -> BigDecimal.valueOf(random.nextLong(), random.nextInt(-5, 25));
      case 5 -> BigDecimal.valueOf(random.nextInt(-200, 201), random.nextInt(0, 3));
      case 6 -> near.negate();
      default -> BigDecimal.valueOf(random.nextLong() >> random.nextInt(64));
    };
  }

  /** Never by writing out a huge exponent. */
  private static BigInteger whole(BigDecimal number) {
    if (Math.abs((long) number.scale()) <= 500) {
      return number.toBigInteger();
    }
    int sign = number.scale() < 0 ? number.signum() : 0;
    return BigInteger.TEN.pow(400).multiply(BigInteger.valueOf(sign));
  }

  private static double doubled(SplittableRandom random, BigDecimal number) {
    return switch (random.nextInt(12)) {
      case 0 -> edge(random);
      case 1 -> Math.nextUp(number.doubleValue());
      case 2 -> Math.nextDown(number.doubleValue());
      case 3 -> Double.longBitsToDouble(random.nextLong());
      default -> number.doubleValue();
    };
  }

  private static float floating(SplittableRandom random, BigDecimal number) {
    return switch (random.nextInt(12)) {
      case 0 -> (float) edge(random);
      case 1 -> Math.nextUp(number.floatValue());
      case 2 -> Math.nextDown(number.floatValue());
      case 3 -> Float.intBitsToFloat(random.nextInt());
      default -> number.floatValue();
    };
  }

  private static double edge(SplittableRandom random) {
    double[] edges = {
      Double.NaN,
      Double.POSITIVE_INFINITY,
      Double.NEGATIVE_INFINITY,
      0.0,
      -0.0,
      Double.MIN_VALUE,
      -Double.MIN_VALUE,
      Double.MAX_VALUE,
      -Double.MAX_VALUE,
      Float.MIN_VALUE,
      0x1p63,
      -0x1p63
    };
    return edges[random.nextInt(edges.length)];
  }

  private static String text(SplittableRandom random, BigDecimal number) {
    return switch (random.nextInt(8)) {
      case 0 -> EdgeNumbers.NO_NUMBERS.get(random.nextInt(EdgeNumbers.NO_NUMBERS.size()));
      case 1 -> Math.abs((long) number.scale()) > 100 ? "1" : number.toPlainString();
      case 2 -> "0".repeat(random.nextInt(DecimalText.LONGEST)) + number.signum();
      case 3 -> (number.signum() < 0 ? "" : "+") + number;
      case 4 -> number + EdgeNumbers.NO_NUMBERS.get(random.nextInt(EdgeNumbers.NO_NUMBERS.size()));
      default -> number.toString();
    };
  }
}
