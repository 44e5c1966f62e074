// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.lambdaguardrails.bind.Binder;
import dev.lambdaguardrails.bind.Input;
import dev.lambdaguardrails.bind.JsonLimits;
import dev.lambdaguardrails.bind.Part;
import dev.lambdaguardrails.bind.PartValue;
import dev.lambdaguardrails.bind.Payload;
import dev.lambdaguardrails.bind.StrictJson;
import dev.lambdaguardrails.bind.Writer;
import dev.lambdaguardrails.validation.ReferencePath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Documents on which the two paths once disagreed, or easily could; and the strict-JSON corpus. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DisagreementTest {
  private static final Pattern REPEATED = Pattern.compile("<<(.+?)\\*(\\d+)>>");
  private static final StrictJson JSON =
      new StrictJson(new JsonLimits(32, 256, 262_144, 64, 100_000));

  private Cases<?> cases = new Cases<>(List.of(), List.of());

  private record Cases<T>(List<Binder<T>> binders, List<Part> parts) {
    List<String> verdicts(String body) {
      List<PartValue> values = new ArrayList<>();
      parts.forEach(part -> values.add(new PartValue(part, List.of("7"))));
      List<String> verdicts = new ArrayList<>();
      for (Binder<T> binder : binders) {
        verdicts.add(Verdict.of(binder, new Payload(body, values, JSON)).text());
      }
      return verdicts;
    }
  }

  @BeforeAll
  void compile() {
    Compilation compilation = Compilation.of(Resources.sources("compiled/Corpus.java"));
    cases = cases(new CompiledClasses(compilation.classes()));
  }

  private static <T, B extends Binder<T> & Writer<T>> Cases<T> cases(CompiledClasses classes) {
    B compiled = classes.binding("com.acme.GuardedCorpus");
    Input<T> input = ReferencePath.create().input(classes.<T>type("com.acme.CorpusInput"));
    assertEquals(input.binder().shape(), compiled.shape());
    return new Cases<>(List.of(input.binder(), compiled), compiled.shape().parts());
  }

  private String verdict(String body) {
    List<String> verdicts = cases.verdicts(body);
    assertEquals(verdicts.get(0), verdicts.get(1), body);
    return verdicts.get(0);
  }

  @Test
  void malformedString_whereANumberStands_isNotJson() {
    assertEquals("body-not-json[]", verdict("{\"count\":\"\\x\"}"));
  }

  @Test
  void elementOfSet_behindADuplicate_hasNoPosition() {
    assertEquals("type-mismatch[/tags/* type-mismatch]", verdict("{\"tags\":[\"a\",\"a\",1]}"));
  }

  @Test
  void instant_withHalfAnOffset_isRefused() {
    assertEquals(
        "type-mismatch[/at type-mismatch]", verdict("{\"at\":\"2026-02-28T10:00:00+00:\"}"));
  }

  @Test
  void number_outOfRangeInAMap_standsAtItsKey() {
    assertEquals(
        "number-range[/counts/* number-range]", verdict("{\"counts\":{\"k\":3000000000}}"));
  }

  @Test
  void unknownField_beforeAMismatch_isToldLast() {
    assertEquals("type-mismatch[/count type-mismatch]", verdict("{\"nope\":1,\"count\":\"a\"}"));
    assertEquals("value-missing[/count value-missing]", verdict("{\"nope\":1}"));
    assertEquals("unknown-field[ unknown-field]", verdict("{\"nope\":1,\"count\":1}"));
  }

  @Test
  void unknownField_behindTheLastComponent_isToldAfterTheConstructor() {
    assertEquals(
        "value-refused[/line value-refused]",
        verdict("{\"count\":1,\"line\":{\"sku\":\"bad\",\"quantity\":1,\"nope\":1}}"));
    assertEquals(
        "unknown-field[/line unknown-field]",
        verdict("{\"count\":1,\"line\":{\"sku\":\"good\",\"quantity\":1,\"nope\":1}}"));
  }

  @Test
  void alias_besideItsName_standsTwice() {
    assertEquals("duplicate-field[]", verdict("{\"colour\":null,\"color\":null}"));
    assertEquals("duplicate-field[]", verdict("{\"color\":null,\"colour\":null}"));
    assertEquals("duplicate-field[]", verdict("{\"color\":null,\"hue\":null}"));
    assertEquals("type-mismatch[/colour type-mismatch]", verdict("{\"color\":1}"));
  }

  @Test
  void alias_besideItsNameBeforeAMalformedNumber_isNotJson() {
    assertEquals("body-not-json[]", verdict("{\"color\":null,\"colour\":1.}"));
    assertEquals("body-not-json[]", verdict("{\"colour\":null,\"color\":1.}"));
  }

  @Test
  void constructor_throwingAnythingElse_isAFaultOfTheFunction() {
    assertEquals("function-failed[]", verdict("{\"line\":{\"sku\":\"worse\",\"quantity\":1}}"));
  }

  @Test
  void corpus_throughTheCompiledEntry_hasTheReferencesVerdicts() throws IOException {
    int tried = 0;
    for (String line :
        Files.readAllLines(Path.of("../validation/src/test/resources/strict-json.jsonl"))) {
      JsonNode tested = new JsonMapper().readTree(line);
      if (tested.has("body")) {
        Matcher repeated = REPEATED.matcher(tested.path("body").asText());
        verdict(
            repeated.replaceAll(
                match ->
                    Matcher.quoteReplacement(
                        match.group(1).repeat(Integer.parseInt(match.group(2))))));
        tried++;
      }
    }
    assertFalse(tried < 60, "tried: " + tried);
  }
}
