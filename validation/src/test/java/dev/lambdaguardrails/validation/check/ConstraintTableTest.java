// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.validation.constraints.NotNull;
import java.io.File;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;

/** Every constraint of Jakarta Validation is classified: a new one fails here until it is. */
class ConstraintTableTest {
  private static final String PACKAGE = "jakarta/validation/constraints/";

  /** The constraint, and the class whose method of the same name checks it. */
  static final Map<String, Class<?>> CHECKS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("AssertFalse", Values.class),
              Map.entry("AssertTrue", Values.class),
              Map.entry("DecimalMax", DecimalBounds.class),
              Map.entry("DecimalMin", DecimalBounds.class),
              Map.entry("Digits", DigitCounts.class),
              Map.entry("Email", Texts.class),
              Map.entry("Future", FutureTimes.class),
              Map.entry("FutureOrPresent", FutureTimes.class),
              Map.entry("Max", Bounds.class),
              Map.entry("Min", Bounds.class),
              Map.entry("Negative", Signs.class),
              Map.entry("NegativeOrZero", Signs.class),
              Map.entry("NotBlank", Texts.class),
              Map.entry("NotEmpty", Sizes.class),
              Map.entry("NotNull", Values.class),
              Map.entry("Null", Values.class),
              Map.entry("Past", PastTimes.class),
              Map.entry("PastOrPresent", PastTimes.class),
              Map.entry("Pattern", Texts.class),
              Map.entry("Positive", Signs.class),
              Map.entry("PositiveOrZero", Signs.class),
              Map.entry("Size", Sizes.class)));

  @Test
  void constraints_ofJakartaValidation_areAllClassified() throws Exception {
    TreeSet<String> constraints = new TreeSet<>();
    String jar = NotNull.class.getProtectionDomain().getCodeSource().getLocation().getPath();
    try (JarFile file = new JarFile(new File(jar))) {
      file.stream()
          .map(entry -> entry.getName())
          .filter(name -> name.startsWith(PACKAGE) && name.endsWith(".class"))
          .map(name -> name.substring(PACKAGE.length(), name.length() - ".class".length()))
          .filter(name -> name.indexOf('$') < 0 && !name.equals("package-info"))
          .forEach(constraints::add);
    }
    assertEquals(CHECKS.keySet(), constraints);
  }

  @Test
  void checks_ofEveryConstraint_areNamedAfterIt() {
    CHECKS.forEach(
        (constraint, checks) ->
            assertTrue(
                Arrays.stream(checks.getMethods()).anyMatch(check -> isOf(constraint, check)),
                constraint));
  }

  private static boolean isOf(String constraint, Method check) {
    String name = constraint.equals("Null") ? "isNull" : constraint;
    return check.getName().equalsIgnoreCase(name) && check.getReturnType() == boolean.class;
  }
}
