// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every risk has an example in {@code warnings}, and is silenced by its id. */
class RiskTest {
  private static final String MARK = "// warning: ";
  private static final String TWO =
      "String a, @Size(max = 9) @Pattern(regexp = \"(a+)+\") String b";

  @ParameterizedTest(name = "{0}")
  @EnumSource(Risk.class)
  void risk_inItsExample_isToldWhereItStandsAndTheEntryWritten(Risk risk) {
    Map<String, String> sources = Resources.sources("warnings/" + risk.id() + ".java");
    Compilation compilation = Compilation.warned(sources);
    assertEquals(
        String.join("\n", Marks.expected(MARK, sources)),
        String.join("\n", compilation.messages(Diagnostic.Kind.WARNING)));
    assertEquals(List.of(), compilation.messages(Diagnostic.Kind.ERROR));
    assertFalse(compilation.generated().isEmpty());
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource(Risk.class)
  void risk_inItsExample_isTheOneThatIsShown(Risk risk) {
    String example = Resources.read("warnings/" + risk.id() + ".java");
    assertTrue(example.contains('[' + risk.key() + ']'));
  }

  @Test
  void example_ofNoRisk_isNotThere() {
    List<String> files =
        Arrays.stream(Risk.values()).map(risk -> risk.id() + ".java").sorted().toList();
    assertEquals(files, Resources.names("warnings"));
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"unbounded.java", "pattern-exponential.java", "tree.java"})
  void risks_compiledStrictly_areErrorsUntilSilencedByTheOption(String example) {
    Map<String, String> sources = Resources.sources("warnings/" + example);
    assertTrue(Compilation.warned(sources, "-Werror").classes().isEmpty());
    assertFalse(
        Compilation.warned(sources, "-Werror", "-Aguardrails.warnings=none").classes().isEmpty());
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "none, 0",
    "all, 2",
    "-unbounded, 1",
    "'-unbounded,-pattern-exponential', 0",
    "'none,pattern-exponential', 1",
    "'none,all', 2",
    "-tree, 2"
  })
  void option_namesRisks_showsTheRest(String option, int shown) {
    Compilation compilation =
        Compilation.warned(source("", "", TWO), "-Aguardrails.warnings=" + option);
    assertEquals(shown, compilation.messages(Diagnostic.Kind.WARNING).size());
  }

  @Test
  void option_thatMeansNothing_isTold() {
    Compilation compilation =
        Compilation.warned(source("", "", ""), "-Aguardrails.warnings=-unbouned");
    assertEquals(
        List.of(":-1: " + Silence.unknown("-unbouned")),
        compilation.messages(Diagnostic.Kind.WARNING));
  }

  @ParameterizedTest(name = "{0} {1} {2}: {3}")
  @CsvSource({
    "guardrails:unbounded, '', '', 1",
    "guardrails, '', '', 0",
    "'', guardrails:pattern-exponential, '', 1",
    "'', guardrails, '', 0",
    "'', '', guardrails:unbounded, 1",
    "'', '', guardrails:tree, 2",
    "guardrails:tree, unchecked, '', 2"
  })
  void suppression_onFunctionTypeOrComponent_silences(
      String function, String type, String component, int shown) {
    Compilation compilation =
        Compilation.warned(source(suppress(function), suppress(type), suppress(component) + TWO));
    assertEquals(shown, compilation.messages(Diagnostic.Kind.WARNING).size());
  }

  @Test
  void risk_ofAnInputOfTwoFunctions_isToldOnce() {
    Map<String, String> sources = new TreeMap<>(source("", "", TWO));
    sources.put(
        "com/acme/Other.java",
        sources.getOrDefault("com/acme/Create.java", "").replace("class Create", "class Other"));
    assertEquals(2, Compilation.warned(sources).messages(Diagnostic.Kind.WARNING).size());
  }

  @Test
  void risk_ofATypeFromAClassFile_isToldAtTheFunction() {
    Map<String, String> sources = source("", "", "dev.lambdaguardrails.processor.Library library");
    assertEquals(
        List.of(
            "com/acme/Create.java:4: Library.text has no upper bound. Write @Size(max = ...)"
                + " String. [guardrails:unbounded]",
            "com/acme/Create.java:4: Library.texts has no upper bound. Write @Size(max = ...)"
                + " List<String>. [guardrails:unbounded]"),
        Compilation.warned(sources).messages(Diagnostic.Kind.WARNING));
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "@Size(max = 9) String text",
        "@Size.List({@Size(min = 2), @Size(max = 9)}) String text",
        "@Email String text",
        "@Null String text",
        "@org.hibernate.validator.constraints.Length(max = 9) String text",
        "@Size(max = 9, groups = jakarta.validation.groups.Default.class) String text",
        "@Name String text",
        "@Outer String text",
        "@Limited(most = 9) String text",
        "java.util.Optional<@Size(max = 9) String> text",
        "@Size(max = 9) java.util.List<@Size(max = 9) String> texts",
        "@Size(max = 9) java.util.Map<@Size(max = 9) String, @Email String> texts",
        "@Size(max = 9) String[] texts",
        "@Size(max = 9) byte[] bytes",
        "@Size(max = 9) @Pattern(regexp = \"[a-z]+\") String text",
        "java.util.UUID id, java.time.LocalDate day, int count, java.math.BigDecimal price",
        "Thread.State state, java.net.URI link, Boolean flag",
        "@dev.lambdaguardrails.validation.constraint.Identifier String a, @dev.lambdaguardrails.validation.constraint.SafeKey String b, @dev.lambdaguardrails.validation.constraint.SafePath String c",
        "@dev.lambdaguardrails.validation.constraint.SafeFileName String a, @dev.lambdaguardrails.validation.constraint.SafeUrl String b, @dev.lambdaguardrails.validation.constraint.SafeRedirect String c",
        "@dev.lambdaguardrails.validation.constraint.HeaderValue String text"
      })
  void place_withABound_isNotTold(String components) {
    Compilation compilation = Compilation.warned(source("", "", components));
    assertEquals(List.of(), compilation.messages(Diagnostic.Kind.WARNING));
    assertEquals(List.of(), compilation.messages(Diagnostic.Kind.ERROR));
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "@Limited String text",
        "@Limited(most = Integer.MAX_VALUE) String text",
        "@Either String text",
        "@Ring String text",
        "@Size(min = 1) String text",
        "@dev.lambdaguardrails.validation.constraint.PlainText String text",
        "@DecimalMax(\"9\") String text"
      })
  void place_withoutABound_isTold(String components) {
    Compilation compilation = Compilation.warned(source("", "", components));
    assertEquals(1, compilation.messages(Diagnostic.Kind.WARNING).size());
    assertEquals(List.of(), compilation.messages(Diagnostic.Kind.ERROR));
  }

  @Test
  void table_ofRisks_isThatOfTheCode() throws IOException {
    List<String> rows =
        Files.readAllLines(Path.of("../docs/warnings.md")).stream()
            .filter(line -> line.startsWith("| `"))
            .toList();
    List<String> expected =
        Arrays.stream(Risk.values())
            .map(risk -> "| `" + risk.id() + "` | " + risk.problem + " | " + risk.fix + " |")
            .toList();
    assertEquals(String.join("\n", expected), String.join("\n", rows));
  }

  private static String suppress(String key) {
    return key.isEmpty() ? "" : "@SuppressWarnings(\"" + key + "\") ";
  }

  private static Map<String, String> source(String function, String type, String components) {
    String constraint =
        """
        @java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)
        @jakarta.validation.Constraint(validatedBy = {})
        %s @interface %s {
          String message() default "";
          Class<?>[] groups() default {};
          Class<? extends jakarta.validation.Payload>[] payload() default {};
          %s
        }
        """;
    String overriding =
        "@jakarta.validation.OverridesAttribute(constraint = Size.class, name = \"max\")"
            + " int most() default Integer.MAX_VALUE;";
    String either =
        "@org.hibernate.validator.constraints.ConstraintComposition("
            + "org.hibernate.validator.constraints.CompositionType.OR)";
    return Map.of(
        "com/acme/Create.java",
        """
        package com.acme;
        import dev.lambdaguardrails.*;
        @Guarded(EventSource.HTTP_API) @PublicAccess
        %sclass Create implements GuardedFunction<Draft, Void> {
          @Override public Void handle(Draft draft, Invocation call) { return null; }
        }
        """
            .formatted(function),
        "com/acme/Draft.java",
        "package com.acme;\nimport jakarta.validation.constraints.*;\n"
            + type
            + "record Draft("
            + components
            + ") {}\n"
            + constraint.formatted("@Size(max = 9)", "Name", "")
            + constraint.formatted("@Name", "Outer", "")
            + constraint.formatted("@Size", "Limited", overriding)
            + constraint.formatted("@Size(max = 9) @NotNull " + either, "Either", "")
            + constraint.formatted("@Ring", "Ring", ""));
  }
}
