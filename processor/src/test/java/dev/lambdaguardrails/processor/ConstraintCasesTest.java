// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lambdaguardrails.bind.Binder;
import dev.lambdaguardrails.bind.Checks;
import dev.lambdaguardrails.bind.Input;
import dev.lambdaguardrails.bind.JsonLimits;
import dev.lambdaguardrails.bind.Payload;
import dev.lambdaguardrails.bind.StrictJson;
import dev.lambdaguardrails.bind.Writer;
import dev.lambdaguardrails.validation.ReferencePath;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.Test;

/**
 * Every built-in constraint, on every type that a compiled binder reads, against what the
 * specification says of it, and every constraint of ours: {@code constraint | type | accepted |
 * refused}, in JSON.
 *
 * @see <a
 *     href="https://jakarta.ee/specifications/bean-validation/3.1/jakarta-validation-spec-3.1#builtinconstraints">Jakarta
 *     Validation 3.1, Built-in Constraint definitions</a>
 */
class ConstraintCasesTest {
  private static final String CASES = "compiled/constraint-cases.txt";
  private static final String OWN_CASES = "compiled/own-constraint-cases.txt";
  private static final int OWN = 9;
  private static final StrictJson JSON = new StrictJson(new JsonLimits(16, 64, 9000, 64, 10_000));
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-02-28T10:00:00Z"), ZoneOffset.UTC);

  private final List<Case> own = cases(OWN_CASES);
  private final List<Case> cases = cases();
  private final CompiledClasses classes = compiled(cases);
  private final ReferencePath reference = ReferencePath.create(CLOCK);

  private record Case(String constraint, String type, List<String> good, List<String> bad) {}

  private List<Case> cases() {
    List<Case> all = new ArrayList<>(cases(CASES));
    all.addAll(own);
    return all;
  }

  private static List<Case> cases(String resource) {
    List<Case> cases = new ArrayList<>();
    for (String line : Resources.read(resource).lines().toList()) {
      if (!line.isBlank() && !line.startsWith("#")) {
        String[] cells = line.split("\\|", -1);
        for (String type : cells[1].strip().split(", (?![^<]*>)", -1)) {
          cases.add(new Case(cells[0].strip(), type, values(cells[2]), values(cells[3])));
        }
      }
    }
    return cases;
  }

  private static List<String> values(String cell) {
    return cell.isBlank() ? List.of() : List.of(cell.strip().split("  +", -1));
  }

  private static CompiledClasses compiled(List<Case> cases) {
    Map<String, String> sources = new TreeMap<>();
    for (int at = 0; at < cases.size(); at++) {
      Case each = cases.get(at);
      sources.put(
          "gen/T" + at + ".java",
          GeneratedConstraints.imports()
              + "record T%d(%s %s value) {}".formatted(at, each.constraint(), each.type()));
      sources.put("gen/F" + at + ".java", GeneratedTypes.function(at));
    }
    Compilation compilation = Compilation.of(sources);
    assertEquals(List.of(), compilation.messages(Diagnostic.Kind.ERROR));
    assertEquals(List.of(), compilation.messages(Diagnostic.Kind.NOTE));
    return new CompiledClasses(compilation.classes());
  }

  @Test
  void builtIn_ofTheSpecification_hasCases() {
    Set<String> tried = names(cases(CASES));
    Set<String> known = new HashSet<>();
    Arrays.stream(BuiltIn.values()).forEach(each -> known.add(each.annotation));
    assertEquals(known, tried);
  }

  @Test
  void own_ofTheLibrary_hasCases() {
    Set<String> names = names(own);
    names.remove("Size");
    assertEquals(OWN, names.size());
  }

  private static Set<String> names(List<Case> cases) {
    Set<String> names = new HashSet<>();
    for (Case each : cases) {
      String name = each.constraint().isEmpty() ? each.type() : each.constraint();
      names.add(name.replaceFirst("(?s).*?@(\\w+).*", "$1"));
    }
    return names;
  }

  @Test
  void value_ofEachCase_hasTheVerdictOfTheSpecificationAndOfTheReference() {
    List<String> wrong = new ArrayList<>();
    for (int at = 0; at < cases.size(); at++) {
      compare(at, wrong);
    }
    assertEquals("", String.join("\n", wrong));
  }

  private <T, B extends Binder<T> & Writer<T>> void compare(int at, List<String> wrong) {
    Case tried = cases.get(at);
    B compiled = classes.binding("gen.GuardedF" + at);
    Checks<T> checks = classes.checks("gen.GuardedF" + at, "InputChecks", CLOCK);
    Input<T> input = reference.input(classes.<T>type("gen.T" + at));
    List<String> all = new ArrayList<>(tried.good());
    all.addAll(tried.bad());
    for (String value : all) {
      Payload payload = new Payload("{\"value\":" + value + '}', List.of(), JSON);
      Verdict<T> bound = Verdict.of(compiled, payload);
      String found = bound.value() == null ? bound.text() : bound.checked(checks);
      String expected = Verdict.of(input.binder(), payload).checked(input.checks());
      boolean good = tried.good().contains(value);
      if (good != found.equals("[]") || (bound.value() != null && !found.equals(expected))) {
        wrong.add(tried + " of " + value + ": " + found + ", reference " + expected);
      }
    }
  }
}
