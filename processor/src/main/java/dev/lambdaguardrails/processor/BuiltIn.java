// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

import dev.lambdaguardrails.processor.ValueTest.Argument;
import dev.lambdaguardrails.processor.ValueTest.Constant;
import dev.lambdaguardrails.processor.ValueTest.Literal;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** The built-in constraints of Jakarta Validation 3.1, and the checks that an entry calls. */
enum BuiltIn {
  ASSERT_FALSE("AssertFalse", "Values.assertFalse", Supported.TRUTH),
  ASSERT_TRUE("AssertTrue", "Values.assertTrue", Supported.TRUTH),
  DECIMAL_MAX("DecimalMax", "DecimalBounds.decimalMax", Supported.NUMBER),
  DECIMAL_MIN("DecimalMin", "DecimalBounds.decimalMin", Supported.NUMBER),
  DIGITS("Digits", "DigitCounts.digits", Supported.NUMBER),
  EMAIL("Email", "Texts.email", Supported.TEXT),
  FUTURE("Future", "FutureTimes.future", Supported.TIME),
  FUTURE_OR_PRESENT("FutureOrPresent", "FutureTimes.futureOrPresent", Supported.TIME),
  MAX("Max", "Bounds.max", Supported.NUMBER),
  MIN("Min", "Bounds.min", Supported.NUMBER),
  NEGATIVE("Negative", "Signs.negative", Supported.NUMBER),
  NEGATIVE_OR_ZERO("NegativeOrZero", "Signs.negativeOrZero", Supported.NUMBER),
  NOT_BLANK("NotBlank", "Texts.notBlank", Supported.TEXT),
  NOT_EMPTY("NotEmpty", "Sizes.notEmpty", Supported.SIZED),
  NOT_NULL("NotNull", "Values.notNull", Supported.ANY),
  NULL("Null", "Values.isNull", Supported.NULLABLE),
  PAST("Past", "PastTimes.past", Supported.TIME),
  PAST_OR_PRESENT("PastOrPresent", "PastTimes.pastOrPresent", Supported.TIME),
  PATTERN("Pattern", "Texts.pattern", Supported.TEXT),
  POSITIVE("Positive", "Signs.positive", Supported.NUMBER),
  POSITIVE_OR_ZERO("PositiveOrZero", "Signs.positiveOrZero", Supported.NUMBER),
  SIZE("Size", "Sizes.size", Supported.SIZED);

  private static final String PACKAGE = "jakarta.validation.constraints.";
  private static final String CHECKS = "dev.lambdaguardrails.validation.check.";
  private static final String REGEX = "java.util.regex.Pattern";
  private static final String EXPRESSION = "dev.lambdaguardrails.validation.check.Expression";
  private static final String DECIMAL = "java.math.BigDecimal";

  /** The simple name of the annotation. */
  final String annotation;

  /** The types that it supports. */
  final Supported supported;

  /** The qualified name of the class of its check. */
  final String owner;

  /** The name of its check. */
  final String method;

  BuiltIn(String annotation, String check, Supported supported) {
    this.annotation = annotation;
    this.supported = supported;
    this.owner = CHECKS + check.substring(0, check.indexOf('.'));
    this.method = check.substring(check.indexOf('.') + 1);
  }

  /** The constraint of a qualified name, null if it is not built in. */
  static @Nullable BuiltIn of(String name) {
    for (BuiltIn each : values()) {
      if (name.equals(PACKAGE + each.annotation)) {
        return each;
      }
    }
    return null;
  }

  /** The tests of one use on a type; a primitive is not null. */
  List<ValueTest> tests(ConstraintUse use, TypeMirror type, Elements elements) {
    if (this == NOT_NULL) {
      return type.getKind().isPrimitive() ? List.of() : List.of(new ValueTest.Present());
    }
    if (this == NULL) {
      return List.of(new ValueTest.Absent());
    }
    return List.of(new ValueTest.Call(owner, method, arguments(use, elements)));
  }

  private List<Argument> arguments(ConstraintUse use, Elements elements) {
    List<Argument> arguments = new ArrayList<>();
    for (String each : literals()) {
      arguments.add(new Literal(elements.getConstantExpression(use.value(each).getValue())));
    }
    if (this == DECIMAL_MAX || this == DECIMAL_MIN) {
      String bound = elements.getConstantExpression(use.text("value"));
      arguments.add(new Constant(DECIMAL, "new " + Constant.CLASS + '(' + bound + ')', "BOUND"));
      arguments.add(new Literal(use.value("inclusive").toString()));
    }
    if (this == PATTERN || (this == EMAIL && hasExpression(use))) {
      String compiled =
          elements.getConstantExpression(use.text("regexp")) + flags(use.array("flags"));
      arguments.add(new Constant(EXPRESSION, Constant.CLASS + ".of(" + compiled + ')', "PATTERN"));
    }
    if (supported == Supported.TIME) {
      arguments.add(new ValueTest.Now());
    }
    return arguments;
  }

  /** The attributes that the check takes as they are. */
  private List<String> literals() {
    return switch (this) {
      case DIGITS -> List.of("integer", "fraction");
      case MAX, MIN -> List.of("value");
      case SIZE -> List.of("min", "max");
      default -> List.of();
    };
  }

  private static boolean hasExpression(ConstraintUse use) {
    return !use.text("regexp").equals(".*") || !use.array("flags").isEmpty();
  }

  private static String flags(List<AnnotationValue> flags) {
    List<String> names = new ArrayList<>();
    for (AnnotationValue flag : flags) {
      names.add(REGEX + "." + AnnotationView.as(VariableElement.class, flag).getSimpleName());
    }
    return names.isEmpty() ? "" : ", " + String.join(" | ", names);
  }
}
