// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lambdaguardrails.bind.Binder;
import dev.lambdaguardrails.bind.Input;
import dev.lambdaguardrails.bind.JsonLimits;
import dev.lambdaguardrails.bind.Payload;
import dev.lambdaguardrails.bind.StrictJson;
import dev.lambdaguardrails.bind.Writer;
import dev.lambdaguardrails.validation.ReferencePath;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import javax.tools.Diagnostic;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a scalar is declared, no operator takes its place, and no key is one: by either path. */
class OperatorKeysTest {
  private static final StrictJson JSON = new StrictJson(new JsonLimits(16, 64, 1000, 64, 10_000));

  private static final String SOURCE =
      """
      package gen;
      import dev.lambdaguardrails.validation.constraint.*;
      import jakarta.validation.constraints.*;
      import java.util.*;
      record T0(
          @Size(max = 90) String name,
          int age,
          @Size(max = 9) List<@Size(max = 9) String> tags,
          @Size(max = 9) Map<@SafeKey String, @Size(max = 9) String> labels) {}
      """;

  private static final CompiledClasses CLASSES = classes();

  private final Input<Object> reference = reference();

  private static CompiledClasses classes() {
    Compilation compilation =
        Compilation.of(Map.of("gen/T0.java", SOURCE, "gen/F0.java", GeneratedTypes.function(0)));
    assertEquals(List.of(), compilation.messages(Diagnostic.Kind.ERROR));
    assertEquals(List.of(), compilation.messages(Diagnostic.Kind.NOTE));
    return new CompiledClasses(compilation.classes());
  }

  private static Input<Object> reference() {
    return ReferencePath.create().input(CLASSES.<Object>type("gen.T0"));
  }

  private static <B extends Binder<Object> & Writer<Object>> Binder<Object> compiled() {
    B binding = CLASSES.binding("gen.GuardedF0");
    return binding;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "{'name':{'$ne':null}}; type-mismatch[/name type-mismatch]",
        "{'name':{'$where':'sleep(9)'}}; type-mismatch[/name type-mismatch]",
        "{'name':['admin']}; type-mismatch[/name type-mismatch]",
        "{'name':{'@type':'java.net.URL'}}; type-mismatch[/name type-mismatch]",
        "{'name':true}; type-mismatch[/name type-mismatch]",
        "{'age':{'$gt':0}}; type-mismatch[/age type-mismatch]",
        "{'age':'1 or 1=1'}; type-mismatch[/age type-mismatch]",
        "{'age':[1]}; type-mismatch[/age type-mismatch]",
        "{'tags':{'$in':['a']}}; type-mismatch[/tags type-mismatch]",
        "{'tags':[{'$ne':1}]}; type-mismatch[/tags/0 type-mismatch]",
        "{'labels':{'a':{'$ne':1}}}; type-mismatch[/labels/* type-mismatch]",
        "{'$where':'1'}; unknown-field[ unknown-field]",
        "{'__proto__':{'admin':true}}; unknown-field[ unknown-field]",
        "{'constructor':{}}; unknown-field[ unknown-field]",
        "{'@type':'java.net.URL'}; unknown-field[ unknown-field]",
        "{'@class':'x'}; unknown-field[ unknown-field]",
        "{'name[$ne]':'a'}; unknown-field[ unknown-field]",
        "{'name.$ne':'a'}; unknown-field[ unknown-field]",
      })
  void body_withAnOperatorInPlaceOfAValue_isRefused(String body, String refusal) {
    String whole = body.contains("'age'") ? body : "{'age':1," + body.substring(1);
    Payload payload = new Payload(whole.replace('\'', '"'), List.of(), JSON);
    assertEquals(refusal, Verdict.of(reference.binder(), payload).text());
    assertEquals(refusal, Verdict.of(compiled(), payload).text());
  }

  @ParameterizedTest
  @CsvSource({"$where", "$ne", "__proto__", "constructor", "prototype", "@type", "@class", "a.b"})
  void key_thatIsAnOperator_isRefusedByItsConstraint(String key) {
    String body = "{\"age\":1,\"labels\":{\"" + key + "\":\"v\"}}";
    Payload payload = new Payload(body, List.of(), JSON);
    String wrong = "[/labels/* SafeKey{}]";
    assertEquals(wrong, Verdict.of(reference.binder(), payload).checked(reference.checks()));
    assertEquals(
        wrong,
        Verdict.of(compiled(), payload)
            .checked(CLASSES.checks("gen.GuardedF0", "InputChecks", Clock.systemUTC())));
  }
}
