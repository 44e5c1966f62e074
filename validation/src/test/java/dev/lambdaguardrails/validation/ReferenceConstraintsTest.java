// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.lambdaguardrails.bind.Checks;
import dev.lambdaguardrails.bind.Input;
import dev.lambdaguardrails.failure.Misconfiguration;
import dev.lambdaguardrails.failure.Violation;
import dev.lambdaguardrails.validation.testing.Answer;
import dev.lambdaguardrails.validation.testing.GuardUnderTest;
import dev.lambdaguardrails.validation.testing.HttpCall;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.validator.constraints.LuhnCheck;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What constraints find, and how little goes out: long because of each place they stand. */
@SuppressWarnings({"ArrayRecordComponent", "MultipleNullnessAnnotations"}) // what is tried
class ReferenceConstraintsTest {
  private static final ReferencePath REFERENCE = ReferencePath.create();

  private static <T> List<String> found(Input<T> input, T value) {
    List<String> found = new ArrayList<>();
    for (Violation violation : input.checks().check(value)) {
      found.add((violation.pointer() + " " + violation.code()).strip());
    }
    return found;
  }

  private static <T> List<String> found(Class<T> type, T value) {
    return found(REFERENCE.input(type), value);
  }

  record Line(@NotBlank String sku, @JsonProperty("qty") @Positive int quantity) {}

  record Order(
      @JsonProperty("customer-name") @NotBlank @Nullable String customer,
      @Size(min = 1, max = 2) List<@Valid @NotNull Line> lines,
      Map<@Size(max = 3) String, @Valid Line> shelves,
      Set<@Size(max = 3) String> tags,
      Optional<@Size(max = 3) String> note,
      List<List<@Positive Integer>> table,
      @Valid Line @Nullable [] all) {}

  private static Order order() {
    return new Order(
        "n",
        List.of(new Line("s", 1)),
        Map.of(),
        Set.of(),
        Optional.empty(),
        List.of(),
        new Line[0]);
  }

  @Test
  void order_valid_findsNothing() {
    assertEquals(List.of(), found(Order.class, order()));
  }

  @Test
  void pointers_ofEveryContainer_showNamesOfTheJsonAndNoKeys() {
    Set<String> tags = new LinkedHashSet<>(List.of("ok", "sesame"));
    assertEquals(
        List.of(
            "/all/1/qty Positive",
            "/customer-name NotBlank",
            "/lines Size",
            "/lines/1/sku NotBlank",
            "/lines/2/qty Positive",
            "/note Size",
            "/shelves/* Size",
            "/shelves/*/qty Positive",
            "/table/1/0 Positive",
            "/tags/* Size"),
        found(
            Order.class,
            new Order(
                null,
                List.of(new Line("s", 1), new Line(" ", 1), new Line("s", 0)),
                Map.of("sesame", new Line("s", -1)),
                tags,
                Optional.of("sesame"),
                List.of(List.of(1), List.of(-1)),
                new Line[] {new Line("s", 1), new Line("s", -5)})));
  }

  @Test
  void pointers_withSlashAndTilde_areEscaped() {
    assertEquals(List.of("/a~1b~0c NotNull"), found(Escaped.class, new Escaped(null)));
  }

  record Escaped(@JsonProperty("a/b~c") @NotNull @Nullable String odd) {}

  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  record Snake(@NotNull @Nullable String firstName) {}

  static final class Bean {
    private @Nullable String name;

    @JsonProperty("the-name")
    public void setName(String name) {
      this.name = name;
    }

    @NotNull
    public @Nullable String getName() {
      return name;
    }
  }

  static final class Created {
    @NotNull private final @Nullable String name;

    @JsonCreator
    Created(@JsonProperty("name") @Nullable String name) {
      this.name = name;
    }

    @JsonProperty("name")
    @Nullable String name() {
      return name;
    }
  }

  static final class WriteOnly {
    @JsonProperty(value = "pass-phrase", access = JsonProperty.Access.WRITE_ONLY)
    @NotNull
    public @Nullable String secret;
  }

  @Test
  void pointers_ofBeansAndStrategies_useTheNamesOfTheJson() {
    assertEquals(List.of("/pass-phrase NotNull"), found(WriteOnly.class, new WriteOnly()));
    assertEquals(List.of("/first_name NotNull"), found(Snake.class, new Snake(null)));
    assertEquals(List.of("/the-name NotNull"), found(Bean.class, new Bean()));
    assertEquals(List.of("/name NotNull"), found(Created.class, new Created(null)));
  }

  @Target(ElementType.TYPE)
  @Retention(RetentionPolicy.RUNTIME)
  @Constraint(validatedBy = Ordered.Check.class)
  @interface Ordered {
    String message() default "${validatedValue} {validatedValue} is not ordered";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    String value() default "secret-configuration";

    double min() default 0.5;

    /** The check. */
    final class Check implements ConstraintValidator<Ordered, Range> {
      @Override
      public boolean isValid(Range range, ConstraintValidatorContext context) {
        return range.from() <= range.to();
      }
    }
  }

  @Ordered
  record Range(int from, int to) {}

  record Ranges(@Valid Range only, List<@Valid Range> all) {}

  @Test
  void classLevel_atRootNestedAndInList_pointsAtTheObject() {
    assertEquals(List.of("Ordered"), found(Range.class, new Range(2, 1)));
    assertEquals(
        List.of("/all/1 Ordered", "/only Ordered"),
        found(
            Ranges.class, new Ranges(new Range(2, 1), List.of(new Range(1, 2), new Range(4, 3)))));
  }

  @NotNull
  @Size(min = 2, max = 5)
  @Pattern(regexp = "[a-z]+")
  @Target({ElementType.FIELD, ElementType.RECORD_COMPONENT})
  @Retention(RetentionPolicy.RUNTIME)
  @Constraint(validatedBy = {})
  @interface Code {
    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
  }

  @ReportAsSingleViolation
  @Size(min = 2)
  @Pattern(regexp = "[a-z]+")
  @Target({ElementType.FIELD, ElementType.RECORD_COMPONENT})
  @Retention(RetentionPolicy.RUNTIME)
  @Constraint(validatedBy = {})
  @interface Single {
    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
  }

  record Composed(@Code String code, @Single String single) {}

  @Test
  void composed_failingTwice_reportsItsPartsOrItself() {
    assertEquals(
        List.of("/code Pattern", "/code Size", "/single Single"),
        found(Composed.class, new Composed("1", "1")));
  }

  record Bounds(
      @Size(min = 2, max = 5, message = "sesame") String size,
      @Min(10) @Max(5) int minmax,
      @DecimalMax(value = "1.50", inclusive = false) BigDecimal decimal,
      @Digits(integer = 1, fraction = 2) BigDecimal digits,
      @Pattern(regexp = "sesame.*", flags = Pattern.Flag.DOTALL) String pattern,
      @Valid Range range) {}

  @Test
  void args_holdBoundsOnly() {
    List<Violation> found =
        REFERENCE
            .input(Bounds.class)
            .checks()
            .check(
                new Bounds(
                    "x",
                    7,
                    new BigDecimal("1.50"),
                    new BigDecimal("12.345"),
                    "other",
                    new Range(2, 1)));
    Map<String, Map<String, Object>> args =
        found.stream().collect(Collectors.toMap(Violation::code, Violation::args, (a, b) -> a));
    assertEquals(Map.of("min", 2, "max", 5), args.get("Size"));
    assertEquals(Map.of("value", 10L), args.get("Min"));
    assertEquals(Map.of("value", 5L), args.get("Max"));
    assertEquals(Map.of("value", "1.50", "inclusive", false), args.get("DecimalMax"));
    assertEquals(Map.of("integer", 1, "fraction", 2), args.get("Digits"));
    assertEquals(Map.of(), args.get("Pattern"));
    assertEquals(Map.of("min", 0.5), args.get("Ordered"), "a text of one's own is no bound");
    assertFalse(found.toString().contains("sesame"));
    assertFalse(found.toString().contains("secret"));
  }

  record Expressions(
      @LuhnCheck String card,
      @Size(max = 1, message = "${7*7} ${validatedValue}") String text,
      @Spelled String spelled) {}

  @Target({ElementType.FIELD, ElementType.RECORD_COMPONENT})
  @Retention(RetentionPolicy.RUNTIME)
  @Constraint(validatedBy = Spelled.Check.class)
  @interface Spelled {
    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** The mistake of many: the value becomes part of the template. */
    final class Check implements ConstraintValidator<Spelled, String> {
      @Override
      public boolean isValid(String text, ConstraintValidatorContext context) {
        context.disableDefaultConstraintViolation();
        context
            .buildConstraintViolationWithTemplate("bad: " + text)
            .addPropertyNode("hint")
            .addConstraintViolation();
        return false;
      }
    }
  }

  @Test
  void messages_withExpressions_areNeitherEvaluatedNorShown() {
    GuardUnderTest<Expressions> guard =
        GuardUnderTest.of(
            REFERENCE.input(Expressions.class), REFERENCE.output(String.class), value -> "done");
    Answer answer =
        guard.call(
            HttpCall.json(
                "{\"card\":\"4111111111111112\",\"text\":\"sesame\","
                    + "\"spelled\":\"${''.getClass()}\"}"));
    assertEquals(
        List.of("/card LuhnCheck", "/spelled/hint Spelled", "/text Size"), answer.errors());
    String out = answer.text() + guard.takeEvents();
    for (String leak : List.of("4111", "49", "sesame", "getClass", "java.lang.String", "bad:")) {
      assertFalse(out.contains(leak), () -> leak + " in " + out);
    }
  }

  @Test
  void classpath_ofTheReferencePath_hasNoExpressionLanguage() {
    for (String type :
        List.of("jakarta.el.ExpressionFactory", "javax.el.ExpressionFactory", "org.mvel2.MVEL")) {
      assertThrows(ClassNotFoundException.class, () -> Class.forName(type), type);
    }
  }

  @Test
  void rootContainers_checkEachElement() {
    assertEquals(
        List.of("/1/sku NotBlank"),
        found(
            REFERENCE.input(new TypeReference<List<Line>>() {}),
            List.of(new Line("s", 1), new Line("", 1))));
    assertEquals(
        List.of("/*/qty Positive"),
        found(
            REFERENCE.input(new TypeReference<Map<String, Line>>() {}),
            Map.of("sesame", new Line("s", 0))));
    assertEquals(
        List.of("/0/0/sku NotBlank"),
        found(
            REFERENCE.input(new TypeReference<List<Line[]>>() {}),
            List.<Line[]>of(new Line[] {new Line("", 1)})));
    assertEquals(
        List.of("/sku NotBlank"),
        found(
            REFERENCE.input(new TypeReference<Optional<Line>>() {}), Optional.of(new Line("", 1))));
    assertEquals(List.of(), found(String.class, "text"));
    assertEquals(List.of(), found(int[].class, new int[] {1}));
  }

  static final class Rows extends ArrayList<@Valid Line> {
    @NotNull public @Nullable String title;
  }

  @Test
  void rootContainer_withConstraintsOfItsOwn_checksBoth() {
    Rows rows = new Rows();
    rows.add(new Line("", 1));
    assertEquals(List.of("/0/sku NotBlank", "/title NotNull"), found(Rows.class, rows));
  }

  static class Base {
    @NotNull public @Nullable String inherited;

    @AssertTrue
    public boolean isWhole() {
      return false;
    }
  }

  static final class Derived extends Base {
    @NotNull public @Nullable String own;
  }

  @Test
  void constraints_inherited_apply() {
    assertEquals(
        List.of("/inherited NotNull", "/own NotNull", "/whole AssertTrue"),
        found(Derived.class, new Derived()));
  }

  static final class Ring {
    @NotNull public @Nullable String name;
    @Valid public @Nullable Ring next;
  }

  @Test
  void cascade_inACycle_ends() {
    Ring ring = new Ring();
    ring.next = ring;
    assertEquals(List.of("/name NotNull"), found(Ring.class, ring));
  }

  record Throwing(@Broken String text) {}

  @Target({ElementType.FIELD, ElementType.RECORD_COMPONENT})
  @Retention(RetentionPolicy.RUNTIME)
  @Constraint(validatedBy = Broken.Check.class)
  @interface Broken {
    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Throws its value. */
    final class Check implements ConstraintValidator<Broken, String> {
      @Override
      public boolean isValid(String text, ConstraintValidatorContext context) {
        throw new IllegalStateException("sesame " + text);
      }
    }
  }

  @Test
  void constraint_thatThrows_isAFaultAndNeverValid() {
    GuardUnderTest<Throwing> guard =
        GuardUnderTest.of(
            REFERENCE.input(Throwing.class), REFERENCE.output(String.class), value -> "done");
    Answer answer = guard.call(HttpCall.json("{\"text\":\"hidden\"}"));
    assertEquals("500 fault", answer.status() + " " + answer.code());
    assertEquals(0, guard.handled());
    String out = answer.text() + guard.takeEvents();
    assertFalse(out.contains("sesame") || out.contains("hidden"), out);
  }

  @Target({ElementType.FIELD, ElementType.RECORD_COMPONENT})
  @Retention(RetentionPolicy.RUNTIME)
  @Constraint(validatedBy = {})
  @interface Incomplete {}

  record Contradicting(@Incomplete String text) {}

  @Test
  void constraint_declaredWrongly_isAMisconfigurationOfInputAndOutput() {
    for (Executable described :
        List.<Executable>of(
            () -> REFERENCE.input(Contradicting.class),
            () -> REFERENCE.output(Contradicting.class))) {
      String message = String.valueOf(assertThrows(Misconfiguration.class, described).getMessage());
      assertTrue(message.startsWith("Mend the constraints of "), message);
    }
  }

  record Many(List<@Positive Integer> all) {}

  @Test
  void violations_inThousands_answerABoundedProblem() {
    GuardUnderTest<Many> guard =
        GuardUnderTest.of(
            REFERENCE.input(Many.class), REFERENCE.output(String.class), value -> "done");
    Answer answer = guard.call(HttpCall.json("{\"all\":[" + "-1,".repeat(90_000) + "-1]}"));
    assertEquals("422 constraints", answer.status() + " " + answer.code());
    assertEquals(100, answer.errors().size());
  }

  @Test
  void checks_ofOneInput_areTheSameForManyThreads() {
    Checks<Order> checks = REFERENCE.input(Order.class).checks();
    List<Integer> sizes =
        IntStream.range(0, 200)
            .parallel()
            .mapToObj(at -> checks.check(order()).size())
            .distinct()
            .toList();
    assertEquals(List.of(0), sizes);
  }
}
