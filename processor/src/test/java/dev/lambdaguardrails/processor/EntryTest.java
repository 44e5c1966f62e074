// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import javax.tools.Diagnostic;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every function in {@code entries} compiles to the entry beside it, word for word. */
class EntryTest {

  static List<String> functions() {
    return Resources.names("entries").stream().filter(name -> !name.startsWith("Guarded")).toList();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("functions")
  void entry_ofFunction_isTheGoldenOne(String function) {
    Compilation compilation = Compilation.of(Resources.sources("entries/" + function));
    assertEquals(List.of(), compilation.messages(Diagnostic.Kind.ERROR));
    String entry = compilation.generated().values().iterator().next();
    assertEquals(Resources.read("entries/Guarded" + function), entry);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("functions")
  void entry_compiledStrictly_hasNoWarning(String function) {
    var source = Resources.sources("entries/" + function);
    assertEquals(List.of(), Compilation.of(source).strictly(source).diagnostics());
  }
}
