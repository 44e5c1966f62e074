// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Properties of one constraint: each supported type, with several random attributes. */
final class Properties {
  private static final int ATTRIBUTES = 6;
  private static final String[] BOUNDS = {
    "0",
    "-1",
    "1",
    "100.00",
    "0.1",
    "-0.5",
    "127",
    "9007199254740993",
    "16777216.5",
    "9223372036854775807",
    "-9223372036854775809",
    "1E+400000",
    "-1E+400000",
    "1E-400000",
    "1E+20",
    "0.30000000000000004",
    "3.4028235E+38",
    "1E+2147483647"
  };

  private final SplittableRandom random;
  private final SettableClock clock;

  Properties(SplittableRandom random, SettableClock clock) {
    this.random = random;
    this.clock = clock;
  }

  List<Property> of(String constraint) {
    List<Property> properties = new ArrayList<>();
    for (int attribute = 0; attribute < ATTRIBUTES; attribute++) {
      switch (constraint) {
        case "Min", "Max" -> bounds(constraint, properties);
        case "DecimalMin", "DecimalMax" -> decimalBounds(constraint, properties);
        case "Digits" -> digits(properties);
        case "Positive", "PositiveOrZero", "Negative", "NegativeOrZero" ->
            numbers("@" + constraint, "Signs." + method(constraint) + "({})", "0", properties);
        case "Size" -> sizes(properties);
        case "NotEmpty" -> holders("@NotEmpty", "Sizes.notEmpty({})", properties);
        case "Past", "PastOrPresent" -> times(constraint, "PastTimes.", properties);
        case "Future", "FutureOrPresent" -> times(constraint, "FutureTimes.", properties);
        case "NotBlank" -> texts("@NotBlank", "Texts.notBlank({})", RandomTexts::blank, properties);
        case "Pattern" -> patterns(properties);
        case "Email" -> addresses(attribute, properties);
        case "AssertTrue", "AssertFalse" -> truths(constraint, properties);
        case "NotNull" -> holders("@NotNull", "Values.notNull({})", properties);
        case "Null" -> holders("@Null", "Values.isNull({})", properties);
        default -> throw new IllegalArgumentException(constraint);
      }
    }
    return properties;
  }

  private interface TypedValues {
    @Nullable Object next(SplittableRandom random, String type);
  }

  private void bounds(String constraint, List<Property> into) {
    long bound = random.nextInt(4) == 0 ? edge() : random.nextLong() >> random.nextInt(64);
    numbers(
        "@" + constraint + "(" + bound + "L)",
        "Bounds." + method(constraint) + "({}, " + bound + "L)",
        Long.toString(bound),
        into);
  }

  private long edge() {
    long[] edges = {Long.MIN_VALUE, Long.MAX_VALUE, 0, 16_777_217, 9_007_199_254_740_993L};
    return edges[random.nextInt(edges.length)];
  }

  private void decimalBounds(String constraint, List<Property> into) {
    String bound = pick(BOUNDS);
    boolean inclusive = random.nextBoolean();
    String attributes = "value = \"" + bound + "\", inclusive = " + inclusive;
    String arguments = "new BigDecimal(\"" + bound + "\"), " + inclusive;
    numbers(
        "@" + constraint + "(" + attributes + ")",
        "DecimalBounds." + method(constraint) + "({}, " + arguments + ")",
        bound,
        into);
  }

  private void digits(List<Property> into) {
    int integer = random.nextInt(21);
    int fraction = random.nextInt(random.nextInt(1, 21));
    numbers(
        "@Digits(integer = " + integer + ", fraction = " + fraction + ")",
        "DigitCounts.digits({}, " + integer + ", " + fraction + ")",
        "1E+" + integer,
        into);
  }

  private void numbers(String annotation, String call, String near, List<Property> into) {
    BigDecimal number = new BigDecimal(near);
    for (String type : RandomNumbers.TYPES) {
      into.add(new Property(annotation, type, call, any -> RandomNumbers.next(any, type, number)));
    }
  }

  private void sizes(List<Property> into) {
    int min = random.nextInt(6);
    int max = random.nextInt(4) == 0 ? Integer.MAX_VALUE : min + random.nextInt(6);
    String annotation = "@Size(min = " + min + ", max = " + max + ")";
    holders(annotation, "Sizes.size({}, " + min + ", " + max + ")", into);
  }

  private static void holders(String annotation, String call, List<Property> into) {
    for (String type : RandomHolders.TYPES) {
      into.add(new Property(annotation, type, call, any -> RandomHolders.next(any, type)));
    }
  }

  private void times(String constraint, String door, List<Property> into) {
    String call = door + method(constraint) + "({}, clock)";
    for (String type : RandomTimes.TYPES) {
      into.add(
          new Property("@" + constraint, type, call, any -> RandomTimes.next(any, type, clock)));
    }
  }

  private void patterns(List<Property> into) {
    String expression = pick(Expressions.WRITTEN);
    String flags = pick(Expressions.FLAGS);
    texts(
        "@Pattern(" + Expressions.attributes(expression, flags) + ")",
        "Texts.pattern({}, " + Expressions.compiled(expression, flags) + ")",
        RandomTexts::letters,
        into);
  }

  /** Without attributes, then with some. */
  private void addresses(int attribute, List<Property> into) {
    if (attribute < 4) {
      texts("@Email", "Texts.email({})", RandomTexts::address, into);
      return;
    }
    String expression = attribute == 4 ? ".*" : "(?:[a-z].*)?";
    texts(
        "@Email(" + Expressions.attributes(expression, "CASE_INSENSITIVE") + ")",
        "Texts.email({}, " + Expressions.compiled(expression, "CASE_INSENSITIVE") + ")",
        RandomTexts::address,
        into);
  }

  private static void texts(
      String annotation, String call, TypedValues values, List<Property> into) {
    for (String type : RandomTexts.TYPES) {
      into.add(new Property(annotation, type, call, any -> values.next(any, type)));
    }
  }

  private static void truths(String constraint, List<Property> into) {
    String call = "Values." + method(constraint) + "({})";
    into.add(new Property("@" + constraint, "boolean", call, SplittableRandom::nextBoolean));
    into.add(
        new Property(
            "@" + constraint,
            "Boolean",
            call,
            any -> any.nextInt(3) == 0 ? null : any.nextBoolean()));
  }

  private static String method(String constraint) {
    return Character.toLowerCase(constraint.charAt(0)) + constraint.substring(1);
  }

  private String pick(String... choices) {
    return choices[random.nextInt(choices.length)];
  }
}
