// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is near to a misuse, and none; and what depends on more than one function. */
class AcceptedTest {
  private static final String FUNCTION =
      """
      package com.acme;
      import dev.lambdaguardrails.*;
      @Guarded(EventSource.HTTP_API) @PublicAccess
      class Create implements GuardedFunction<%s, Void> {
        @Override public Void handle(%s input, Invocation call) { return null; }
      }
      """;

  static List<String> sources() {
    return Resources.names("accepted");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("sources")
  void function_notMisused_hasAnEntry(String name) {
    Compilation compilation = Compilation.of(Resources.sources("accepted/" + name));
    assertEquals(List.of(), compilation.messages(Diagnostic.Kind.ERROR));
    assertFalse(compilation.generated().isEmpty());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("wholeEvents")
  void wholeEvents_compiled_areNotedAsNotBound(String function) {
    List<String> notes =
        Compilation.of(Resources.sources("entries/" + function)).messages(Diagnostic.Kind.NOTE);
    assertEquals(1, notes.size());
    assertTrue(notes.get(0).endsWith(Report.WHOLE_EVENTS));
  }

  static List<String> wholeEvents() {
    return List.of("LegacyOrders.java", "Relay.java");
  }

  @Test
  void boundFunction_compiled_isNotNoted() {
    Map<String, String> sources = Resources.sources("entries/PlaceOrder.java");
    assertEquals(List.of(), Compilation.of(sources).messages(Diagnostic.Kind.NOTE));
  }

  @Test
  void typeOutsideTheCompiledPath_compiled_isNotedWithItsReason() {
    Map<String, String> sources =
        Map.of(
            "com/acme/Create.java",
            FUNCTION.formatted("Bean", "Bean"),
            "com/acme/Bean.java",
            "package com.acme; record Bean(java.net.URI link) {}");
    assertEquals(
        List.of(
            "com/acme/Create.java:4: Bean is bound by the reference path: URI is no type with a"
                + " compiled form."),
        Compilation.of(sources).messages(Diagnostic.Kind.NOTE));
  }

  @Test
  void eventToPrimeWith_thatTheCompilerDoesNotSee_isNoted() {
    List<String> notes =
        Compilation.of(Resources.sources("accepted/prime-with.java"))
            .messages(Diagnostic.Kind.NOTE);
    assertEquals(
        List.of(
            "com/acme/Wrong.java:33: prime/unseen.json is not beside the compiled classes: that it"
                + " holds an event of HTTP_API is seen when SnapStart initialises Unseen."),
        notes.stream().filter(note -> note.contains("prime/")).toList());
  }

  @Test
  void compiledFunction_withoutValidation_hasAnEntry() {
    Compilation compilation =
        Compilation.without("validation", Resources.sources("entries/PlaceOrder.java"));
    assertEquals(List.of(), compilation.messages(Diagnostic.Kind.ERROR));
  }

  @Test
  void streamHandler_withoutValidation_hasAnEntry() {
    Compilation compilation =
        Compilation.without("validation", Resources.sources("entries/Relay.java"));
    assertEquals(List.of(), compilation.messages(Diagnostic.Kind.ERROR));
    assertEquals(1, compilation.generated().size());
  }

  @Test
  void function_whoseInputIsMissing_isTheCompilersError() {
    Compilation compilation =
        Compilation.of(Map.of("com/acme/Create.java", FUNCTION.formatted("Nowhere", "Nowhere")));
    assertTrue(
        compilation.messages(Diagnostic.Kind.ERROR).stream()
            .allMatch(message -> message.endsWith("cannot find symbol")));
    assertEquals(Map.of(), compilation.generated());
  }

  @Test
  void function_whoseInputIsGenerated_hasAnEntry() {
    Compilation compilation =
        Compilation.with(
            new InputWriter(),
            Map.of("com/acme/Create.java", FUNCTION.formatted("Later", "Later")));
    assertEquals(List.of(), compilation.messages(Diagnostic.Kind.ERROR));
    assertTrue(compilation.generated().containsKey("com/acme/GuardedCreate.java"));
  }
}
