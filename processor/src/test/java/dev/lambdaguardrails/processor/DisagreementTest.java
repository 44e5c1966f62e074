// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import javax.tools.Diagnostic;
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
  private Cases<?> beans = cases;
  private Cases<?> choices = cases;
  private Cases<?> made = cases;

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
    cases = cases("Corpus");
    beans = cases("CorpusBean");
    choices = cases("CorpusChoice");
    made = cases("CorpusMade");
  }

  private static Cases<?> cases(String function) {
    Compilation compilation = Compilation.of(Resources.sources("compiled/" + function + ".java"));
    assertEquals(List.of(), compilation.messages(Diagnostic.Kind.ERROR));
    assertEquals(List.of(), compilation.messages(Diagnostic.Kind.NOTE));
    return cases(new CompiledClasses(compilation.classes()), "com.acme.", function);
  }

  private static <T, B extends Binder<T> & Writer<T>> Cases<T> cases(
      CompiledClasses classes, String where, String function) {
    B compiled = classes.binding(where + "Guarded" + function);
    Input<T> input = ReferencePath.create().input(classes.<T>type(where + function + "Input"));
    assertEquals(input.binder().shape(), compiled.shape());
    return new Cases<>(List.of(input.binder(), compiled), compiled.shape().parts());
  }

  private String verdict(String body) {
    return verdict(cases, body);
  }

  private static String verdict(Cases<?> cases, String body) {
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
  void unknownField_ofABean_isToldAtOnce() {
    assertEquals("unknown-field[ unknown-field]", verdict(beans, "{\"nope\":1,\"count\":\"a\"}"));
    assertEquals("unknown-field[/line unknown-field]", verdict(beans, "{\"line\":{\"nope\":1}}"));
  }

  @Test
  void setter_throwing_isToldAtItsPropertyByTheRootOfWhatItThrew() {
    assertEquals(
        "value-refused[/line/sku value-refused]", verdict(beans, "{\"line\":{\"sku\":\"bad\"}}"));
    assertEquals(
        "value-refused[/line/sku value-refused]",
        verdict(beans, "{\"line\":{\"sku\":\"hidden\"}}"));
    assertEquals("function-failed[]", verdict(beans, "{\"line\":{\"sku\":\"worse\"}}"));
  }

  @Test
  void alias_ofABean_hasNoNameToShow() {
    assertEquals("type-mismatch[/* type-mismatch]", verdict(beans, "{\"color\":1}"));
    assertEquals("duplicate-field[]", verdict(beans, "{\"color\":null,\"colour\":null}"));
  }

  @Test
  void pattern_ofADate_isTheOnlyForm() {
    assertEquals("type-mismatch[/day type-mismatch]", verdict(beans, "{\"day\":\"2026-02-28\"}"));
    assertEquals("type-mismatch[/day type-mismatch]", verdict(beans, "{\"day\":\"30.02.2026\"}"));
    assertTrue(verdict(beans, "{\"day\":\"28.02.2026\"}").contains("day=LocalDate 2026-02-28"));
  }

  @Test
  void factory_thatMakesNothing_endsItsObject() {
    String nothing = "ok CorpusMadeInput[code=null, when=null, inner=null]";
    assertEquals("value-missing[]", verdict(made, "{\"code\":\"\"}"));
    assertEquals(nothing, verdict(made, "{\"inner\":{\"code\":\"\"}}"));
    assertEquals(
        nothing,
        verdict(made, "{\"inner\":{\"code\":\"\",\"when\":null,\"inner\":null,\"nope\":1}}"));
    assertEquals(
        "unknown-field[/inner unknown-field]",
        verdict(made, "{\"inner\":{\"nope\":1,\"code\":\"\"}}"));
  }

  @Test
  void dateInAZone_ofAnOffsetWithoutColon_isTaken() {
    String taken =
        "ok CorpusMadeInput[code=null, when=ZonedDateTime 2026-02-28T09:00Z, inner=null]";
    assertEquals(taken, verdict(made, "{\"when\":\"2026-02-28T10:00:00+0100[Europe/Berlin]\"}"));
    assertEquals(taken, verdict(made, "{\"when\":\"2026-02-28T10:00:00+01[Europe/Berlin]\"}"));
    assertEquals(
        "type-mismatch[/when type-mismatch]",
        verdict(made, "{\"when\":\"2026-02-28T10:00:00[Europe/Berlin+0100]\"}"));
  }

  @Test
  void choice_writtenAsAnArray_isRefused() {
    assertEquals("type-mismatch[ type-mismatch]", verdict(choices, "[\"brief\",{\"count\":1}]"));
    assertEquals("type-mismatch[ type-mismatch]", verdict(choices, "[\"brief\""));
    assertEquals("body-not-json[]", verdict(choices, "\"brief"));
  }

  @Test
  void choice_whoseNameIsMissingOrUnknown_isRefused() {
    assertEquals("type-mismatch[ type-mismatch]", verdict(choices, "{\"count\":1}"));
    assertEquals("type-mismatch[ type-mismatch]", verdict(choices, "{\"kind\":\"other\"}"));
    assertEquals("type-mismatch[ type-mismatch]", verdict(choices, "{\"kind\":null}"));
    assertEquals("type-mismatch[ type-mismatch]", verdict(choices, "{\"kind\":{\"a\":1}}"));
  }

  @Test
  void choice_whoseNameStandsLast_isBoundAsIfItStoodFirst() {
    String expected = "value-missing[/line/quantity value-missing]";
    assertEquals(
        expected,
        verdict(choices, "{\"count\":1,\"line\":{\"quantity\":null},\"kind\":\"brief\"}"));
    assertEquals(
        expected,
        verdict(choices, "{\"kind\":\"brief\",\"count\":1,\"line\":{\"quantity\":null}}"));
    assertEquals(
        "duplicate-field[]", verdict(choices, "{\"count\":1,\"count\":2,\"kind\":\"brief\"}"));
  }

  @Test
  void number_ofAnExponentBeyondMeasureBeforeTheName_isAMismatch() {
    for (String value : List.of("1e99999999999", "1e-99999999999")) {
      for (String name : List.of("count", "line", "serial", "total")) {
        assertEquals(
            "type-mismatch[/" + name + " type-mismatch]",
            verdict(choices, "{\"" + name + "\":" + value + ",\"kind\":\"full\"}"));
      }
    }
  }

  @Test
  void corpus_throughTheCompiledEntry_hasTheReferencesVerdicts() throws IOException {
    int tried = 0;
    for (String line :
        Files.readAllLines(Path.of("../validation/src/test/resources/strict-json.jsonl"))) {
      JsonNode tested = new JsonMapper().readTree(line);
      if (tested.has("body")) {
        Matcher repeated = REPEATED.matcher(tested.path("body").asText());
        String body =
            repeated.replaceAll(
                match ->
                    Matcher.quoteReplacement(
                        match.group(1).repeat(Integer.parseInt(match.group(2)))));
        verdict(body);
        verdict(beans, body);
        verdict(choices, body);
        verdict(choices, body.replaceFirst("^\\{", "{\"kind\":\"full\","));
        verdict(choices, body.replaceFirst("\\}$", ",\"kind\":\"full\"}"));
        tried++;
      }
    }
    assertFalse(tried < 60, "tried: " + tried);
  }
}
