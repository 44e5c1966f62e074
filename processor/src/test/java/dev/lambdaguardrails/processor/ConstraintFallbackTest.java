// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.util.List;
import java.util.Map;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Constraints outside the compiled path go to the reference checks, and a note says why. */
class ConstraintFallbackTest {
  private static final String HEAD =
      """
      package com.acme;
      import dev.lambdaguardrails.*;
      import dev.lambdaguardrails.validation.*;
      import jakarta.validation.*;
      import jakarta.validation.constraints.*;
      import jakarta.validation.groups.*;
      import jakarta.validation.valueextraction.*;
      import java.lang.annotation.*;
      import java.util.*;
      import org.hibernate.validator.constraints.*;
      """;

  private static final String DECLARED =
      """
      @Constraint(validatedBy = %s)
      @Target({ElementType.FIELD, ElementType.METHOD, ElementType.TYPE, ElementType.TYPE_USE})
      @Retention(RetentionPolicy.RUNTIME)
      @interface %s {
        String message() default "";
        Class<?>[] groups() default {};
        Class<? extends Payload>[] payload() default {};
        final class Check implements ConstraintValidator<%s, String> {
          @Override public boolean isValid(String value, ConstraintValidatorContext context) {
            return true;
          }
        }
      }
      """;

  private static Map<String, String> sources(String components) {
    return Map.of(
        "com/acme/Create.java",
        HEAD
            + """
            @Guarded(EventSource.HTTP_API) @PublicAccess
            class Create implements GuardedFunction<Draft, Void> {
              @Override public Void handle(Draft draft, Invocation call) { return null; }
            }
            """,
        "com/acme/Draft.java",
        HEAD + components,
        "com/acme/Line.java",
        HEAD + "record Line(@NotNull String sku) {}",
        "com/acme/Box.java",
        HEAD + "record Box<E>(E value) {}",
        "com/acme/Above.java",
        HEAD
            + """
            interface Above {
              abstract class Keeper {
                @NotNull private String a;
                public String getA() { return a == null ? "" : a; }
                public void setA(String a) { this.a = a; }
              }
              interface Lined { @Valid Line getB(); }
              @GroupSequence(Grouped.class) interface Grouped {}
            }
            """,
        "com/acme/Own.java",
        HEAD + DECLARED.formatted("Own.Check.class", "Own", "Own"),
        "com/acme/Both.java",
        HEAD
            + "@CheckedBy(BothCheck.class) "
            + DECLARED.formatted("Both.Check.class", "Both", "Both"),
        "com/acme/Loop.java",
        HEAD
            + """
            @Loop
            @NotNull
            @Constraint(validatedBy = {})
            @Target({ElementType.FIELD, ElementType.ANNOTATION_TYPE})
            @Retention(RetentionPolicy.RUNTIME)
            @interface Loop {
              String message() default "";
              Class<?>[] groups() default {};
              Class<? extends Payload>[] payload() default {};
            }
            """,
        "com/acme/BothCheck.java",
        HEAD
            + "public final class BothCheck { public static boolean is(String v) { return true; } }");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      record Draft(@NotNull(groups = Override.class) String a) {} | Draft.a has @NotNull, which names groups.
      record Draft(@NotNull(payload = Unwrapping.Skip.class) String a) {} | Draft.a has @NotNull, which unwraps.
      record Draft(@URL String a) {} | Draft.a has @URL, a constraint of Hibernate Validator's own.
      record Draft(List<@URL String> a) {} | Draft.a has @URL, a constraint of Hibernate Validator's own.
      record Draft(@Own String a) {} | Draft.a has @Own, which has a ConstraintValidator of its own.
      record Draft(@Both String a) {} | Draft.a has @Both, which has a ConstraintValidator of its own.
      record Draft(@Loop String a) {} | Draft.a has @Loop, which is a part of itself.
      @Own record Draft(String a) {} | Draft has @Own, which has a ConstraintValidator of its own.
      @GroupSequence(Draft.class) record Draft(String a) {} | Draft has @GroupSequence, which is no constraint.
      record Draft(@Valid @ConvertGroup(to = Override.class) Line a) {} | Draft.a has @ConvertGroup, which is no constraint.
      record Draft(@Valid List<List<Line>> a) {} | Draft.a has @Valid on a container of containers.
      record Draft(List<@Valid List<Line>> a) {} | Draft.a has @Valid on a container in a container.
      record Draft(Box<@NotNull String> a) {} | Draft.a has a constraint on what no container of the JDK holds.
      record Draft(String @NotNull [] a) {} | Draft.a has an annotation in its type that no validator sees.
      record Draft(@NotNull String a) { public String a() { return a + 1; } } | Draft.a has a constraint, and an accessor that may change its value.
      record Draft(String a) { @AssertTrue private boolean hasA() { return a != null; } } | Draft.hasA has a constraint, and cannot be called.
      record Draft(String a) { @AssertTrue boolean hasA() throws Exception { return a != null; } } | Draft.hasA has a constraint, and cannot be called.
      class Draft { public int b; @NotNull private String a; } | Draft.a has a constraint, and no getter that answers nothing else.
      class Draft { @NotNull private String a; public String getA() { return a + 1; } public void setA(String a) { this.a = a; } } | Draft.a has a constraint, and no getter that answers nothing else.
      class Draft { @Min(1) private int a; public long getA() { return a; } public void setA(int a) { this.a = a; } } | Draft.a has a constraint, and no getter that answers nothing else.
      class Draft extends Above.Keeper { public int b; } | Keeper.a has a constraint, and no getter that answers nothing else.
      record Draft(@Valid Bean a) { static class Bean { public int b; @Min(1) private int c; } } | Bean.c has a constraint, and no getter that answers nothing else.
      record Draft(String a) { @Valid public Open getB() { return null; } interface Open {} } | Open is no class that can be created by itself.
      record Draft(Line a) implements Above.Lined { @Valid public Line getB() { return a; } } | Lined.getB has @Valid, and so has what it overrides or is overridden by.
      record Draft(String a) implements Above.Grouped {} | Grouped has @GroupSequence, which is no constraint.
      record Draft(@Valid dev.lambdaguardrails.processor.Library a) {} | Library comes from a class file, which may hide constraints on what containers hold.
      record Draft(@NotNull String a) implements dev.lambdaguardrails.processor.Shelf { public List<String> getTexts() { return List.of(a); } } | Shelf comes from a class file, which may hide constraints on what containers hold.
      """)
  void constraint_outsideTheCompiledPath_isNotedAndCheckedByTheReference(
      String components, String reason) {
    Compilation compilation = Compilation.of(sources(components));
    assertEquals(List.of(), compilation.messages(Diagnostic.Kind.ERROR));
    assertEquals(
        List.of("com/acme/Create.java:12: Draft is checked by the reference path: " + reason),
        compilation.messages(Diagnostic.Kind.NOTE).stream()
            .filter(note -> !note.contains(" is inspected by the reference path: "))
            .toList());
    String entry = compilation.generated().values().iterator().next();
    assertTrue(entry.contains("reference.inputChecks(Draft.class)"), entry);
    assertFalse(entry.contains("InputChecks implements"), entry);
  }

  @Test
  void constraints_withoutValidationOnTheClasspath_areAnError() {
    Map<String, String> sources =
        Map.of(
            "com/acme/Create.java",
            """
            package com.acme;
            import dev.lambdaguardrails.*;
            @Guarded(EventSource.HTTP_API) @PublicAccess
            class Create implements GuardedFunction<Draft, Void> {
              @Override public Void handle(Draft draft, Invocation call) { return null; }
            }
            """,
            "com/acme/Draft.java",
            """
            package com.acme;
            record Draft(@jakarta.validation.constraints.NotBlank String title) {}
            """);
    assertEquals(
        List.of(
            "com/acme/Create.java:4: The entry of Create needs"
                + " dev.lambdaguardrails.validation.ReferencePath. Add the dependency"
                + " dev.lambdaguardrails:guardrails-validation."),
        Compilation.without("validation" + File.separator + "target", sources)
            .messages(Diagnostic.Kind.ERROR));
  }

  @Test
  void constraints_thatNothingCascadesTo_needNoChecks() {
    Compilation compilation = Compilation.of(sources("record Draft(Line a) {}"));
    assertEquals(List.of(), compilation.messages(Diagnostic.Kind.NOTE));
    assertTrue(
        compilation.generated().values().iterator().next().contains("(binding, Checks.none(),"));
  }
}
