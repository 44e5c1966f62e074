// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lambdaguardrails.bind.Binder;
import dev.lambdaguardrails.bind.Checks;
import dev.lambdaguardrails.bind.Input;
import dev.lambdaguardrails.bind.Inspected;
import dev.lambdaguardrails.bind.JsonLimits;
import dev.lambdaguardrails.bind.Output;
import dev.lambdaguardrails.bind.Part;
import dev.lambdaguardrails.bind.PartValue;
import dev.lambdaguardrails.bind.Payload;
import dev.lambdaguardrails.bind.StrictJson;
import dev.lambdaguardrails.bind.Writer;
import dev.lambdaguardrails.validation.ReferencePath;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The compiled path against its oracle, the reference path: random types, random documents, one
 * verdict. {@code -Dseed=N} reproduces a run.
 */
class DifferentialTest {
  private static final long SEED = Long.getLong("seed", 20261122);
  private static final int TYPES = Integer.getInteger("types", 400);
  private static final int DOCUMENTS = Integer.getInteger("documents", 340);
  private static final StrictJson JSON = new StrictJson(new JsonLimits(16, 64, 1000, 64, 10_000));

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-02-28T10:00:00Z"), ZoneOffset.UTC);

  /** It warns of every {@code @Valid} on a container. */
  private static final Logger QUIET = Logger.getLogger("org.hibernate.validator");

  static {
    QUIET.setLevel(Level.SEVERE);
  }

  private final ReferencePath reference = ReferencePath.create(CLOCK);
  private final List<String> disagreements = new ArrayList<>();
  private int accepted;
  private int refused;
  private int invalid;

  /** Entries that check what they take themselves. */
  private int checked;

  /** Entries that pass it to the reference checks. */
  private int passed;

  /** Entries that tell the texts of what they take themselves. */
  private int inspectors;

  /** Inputs in which something is found where it is demanded. */
  private int injections;

  @Test
  void compiledAndReference_ofRandomTypesAndDocuments_agree() {
    Compilation compilation = Compilation.of(GeneratedTypes.sources(SEED, TYPES));
    assertEquals(List.of(), compilation.messages(Diagnostic.Kind.ERROR));
    List<String> notes = compilation.messages(Diagnostic.Kind.NOTE);
    CompiledClasses classes = new CompiledClasses(compilation.classes());
    int compiled = 0;
    for (int number = 0; number < TYPES; number++) {
      String function = "gen/F" + number + ".java:";
      boolean bound =
          notes.stream()
              .filter(note -> note.startsWith(function))
              .allMatch(
                  note ->
                      note.contains(" is checked by the reference path: ")
                          || note.contains(" is inspected by the reference path: "));
      if (bound) {
        compare(classes, number, compilation.generated());
        compiled++;
      }
    }
    assertTrue(compiled >= TYPES * 3 / 4, () -> String.join("\n", notes));
    assertTrue(checked >= TYPES / 2, () -> "checked by compiled checks: " + checked);
    assertTrue(passed <= TYPES / 5, () -> "checked by the reference path: " + passed);
    assertEquals(
        "", String.join("\n", disagreements.subList(0, Math.min(20, disagreements.size()))));
    assertTrue(inspectors >= TYPES * 2 / 5, () -> "inspected by the entry: " + inspectors);
    assertTrue(injections > TYPES / 4, () -> "injections: " + injections);
    assertTrue(accepted > TYPES * DOCUMENTS / 10, () -> "accepted: " + accepted);
    assertTrue(invalid > TYPES * DOCUMENTS / 20, () -> "invalid: " + invalid);
    assertTrue(refused > TYPES * DOCUMENTS / 10, () -> "refused: " + refused);
  }

  private <T, B extends Binder<T> & Writer<T>> void compare(
      CompiledClasses classes, int number, Map<String, String> entries) {
    Class<T> type = classes.type("gen.T" + number);
    B compiled = classes.binding("gen.GuardedF" + number);
    Input<T> input = reference.input(type);
    Output<T> output = reference.output(type);
    assertEquals(input.binder().shape(), compiled.shape(), type::getName);
    String entry = entries.getOrDefault("gen/GuardedF" + number + ".java", "");
    boolean passesInput = entry.contains("reference.inputChecks(T" + number + ".class)");
    boolean passesOutput = entry.contains("reference.outputChecks(T" + number + ".class)");
    Checks<T> inputChecks =
        passesInput
            ? input.checks()
            : classes.checks("gen.GuardedF" + number, "InputChecks", CLOCK);
    Checks<T> outputChecks =
        passesOutput
            ? output.checks()
            : classes.checks("gen.GuardedF" + number, "OutputChecks", CLOCK);
    passed += passesInput ? 1 : 0;
    checked += entry.contains("InputChecks implements ") ? 1 : 0;
    Inspected<T> inspected = classes.inspected("gen.GuardedF" + number);
    inspectors += inspected == null ? 0 : 1;
    Random random = new Random(SEED * 17 + number);
    GeneratedDocuments documents = new GeneratedDocuments(random);
    for (int count = 0; count < DOCUMENTS; count++) {
      String body = compiled.shape().body() ? documents.body(type) : null;
      List<PartValue> parts = new ArrayList<>();
      for (Part part : compiled.shape().parts()) {
        parts.add(new PartValue(part, texts(part, documents, random)));
      }
      Payload payload = new Payload(body, parts, JSON);
      Verdict<T> expected = Verdict.of(input.binder(), payload);
      Verdict<T> found = Verdict.of(compiled, payload);
      String wrote = output.writer() == null ? "" : expected.written(output.writer());
      accepted += expected.value() == null ? 0 : 1;
      refused += expected.value() == null ? 1 : 0;
      String wrong = expected.checked(input.checks());
      String answers = expected.checked(output.checks());
      invalid += wrong.length() > 2 ? 1 : 0;
      String foundWrong = found.checked(inputChecks);
      String foundAnswers = found.checked(outputChecks);
      String told = told(input.texts(), expected.value());
      String foundTold = inspected == null ? told : told(inspected, found.value());
      injections += told.contains("demanded ") ? 1 : 0;
      if (!told.equals(foundTold)) {
        disagreements.add(
            "T" + number + ' ' + body + "\n reference " + told + "\n compiled " + foundTold);
      }
      if (!expected.text().equals(found.text())
          || !wrote.equals(found.written(compiled))
          || !wrong.equals(foundWrong)
          || !answers.equals(foundAnswers)) {
        disagreements.add(
            "T"
                + number
                + ' '
                + body
                + ' '
                + texts(parts)
                + "\n  reference "
                + expected.text()
                + ' '
                + wrote
                + wrong
                + answers
                + "\n  compiled  "
                + found.text()
                + ' '
                + found.written(compiled)
                + foundWrong
                + foundAnswers);
      }
    }
  }

  private static <T> String told(Inspected<T> inspected, @Nullable T value) {
    return value == null ? "" : Told.of(inspected, value);
  }

  private static List<String> texts(Part part, GeneratedDocuments documents, Random random) {
    List<String> texts = new ArrayList<>();
    int count = part.list() ? random.nextInt(3) : random.nextInt(4) == 0 ? 0 : 1;
    for (int at = 0; at < count; at++) {
      texts.add(
          switch (part.form()) {
            case NUMBER -> random.nextInt(3) == 0 ? "1e400" : Integer.toString(random.nextInt(200));
            case TRUTH -> Boolean.toString(random.nextBoolean());
            case TEXT -> documents.word();
          });
    }
    return texts;
  }

  private static String texts(List<PartValue> parts) {
    List<String> texts = new ArrayList<>();
    parts.forEach(part -> texts.add(part.part().name() + part.texts()));
    return texts.toString();
  }
}
