// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every function in {@code entries} compiles to the entry beside it, word for word. Those of {@code
 * RegisterUser}, {@code ReserveSeat} and {@code PlaceOrder} are long because each is the whole of
 * an entry: constraints on every kind of place, every form of value, every control.
 */
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

  @Test
  void entry_withTheLoggingModule_startsItBeforeAllThatMayLog() {
    String entry =
        Compilation.withLogging(Resources.sources("entries/CancelOrder.java"))
            .generated()
            .values()
            .iterator()
            .next();
    assertTrue(entry.contains("    try {\n      JsonLogging.start();\n"), entry);
  }

  @Test
  void entry_ofAFunctionBehindAVerifyingBalancer_namesItsSigner() {
    var source =
        Map.of(
            "com/acme/Create.java",
            """
            package com.acme;
            import dev.lambdaguardrails.*;
            @Guarded(EventSource.ALB) @AllowGroups("staff") @AlbOidc(signer = "${ALB_ARN}")
            class Create implements GuardedFunction<Void, Void> {
              @Override public Void handle(Void none, Invocation call) { return null; }
            }
            """);
    String entry = Compilation.of(source).generated().values().iterator().next();
    assertTrue(entry.contains("      guard.albOidc(\"${ALB_ARN}\", \"\");\n"), entry);
  }

  @Test
  void entry_ofAFunctionExemptedFromDetection_namesNothingThatLooks() {
    var source =
        Map.of(
            "com/acme/Count.java",
            """
            package com.acme;
            import dev.lambdaguardrails.*;
            import dev.lambdaguardrails.validation.injection.*;
            @Guarded(EventSource.HTTP_API) @PublicAccess
            @InjectionDetection(exempt = "Takes identifiers only.")
            class Count implements GuardedFunction<Counted, Void> {
              @Override public Void handle(Counted counted, Invocation call) { return null; }
            }
            record Counted(@jakarta.validation.constraints.Size(max = 9) String name) {}
            """);
    String entry = Compilation.of(source).generated().values().iterator().next();
    assertFalse(entry.toLowerCase(Locale.ROOT).contains("inspect"), entry);
  }

  @Test
  void entry_ofAFunctionWithLimits_countsByEachStore() {
    var source =
        Map.of(
            "com/acme/Guess.java",
            """
            package com.acme;
            import dev.lambdaguardrails.*;
            @Guarded(EventSource.HTTP_API) @PublicAccess
            @CheckEnvironment(fatal = {EnvironmentRisk.WEAK_TLS, EnvironmentRisk.DEBUG_AGENT})
            @RateLimit(per = RatePer.SOURCE_IP, requests = 5)
            @RateLimit(per = RatePer.CLAIM, claim = "tenant", requests = 9, seconds = 1,
                store = Shared.class)
            class Guess implements GuardedFunction<Void, Void> {
              @Override public Void handle(Void none, Invocation call) { return null; }
            }
            class Shared implements RateLimitStore {
              @Override public long take(String key, int requests, int seconds) { return 1; }
            }
            """);
    String entry = Compilation.of(source).generated().values().iterator().next();
    assertTrue(entry.contains("guard.checkEnvironment(EnvironmentRisk.WEAK_TLS,"), entry);
    assertTrue(
        entry.contains("guard.rateLimit(RatePer.SOURCE_IP, \"sub\", 5, 60, new LocalBuckets());\n"),
        entry);
    assertTrue(
        entry.contains("guard.rateLimit(RatePer.CLAIM, \"tenant\", 9, 1, new Shared());\n"), entry);
  }

  @Test
  void entry_typesInTheFunctionsOwnFile_hasNoWarning() {
    var source =
        Map.of(
            "com/acme/Create.java",
            """
            package com.acme;
            import dev.lambdaguardrails.*;
            @Guarded(EventSource.HTTP_API) @PublicAccess
            class Create implements GuardedFunction<Draft, Done> {
              @Override public Done handle(Draft draft, Invocation call) { return new Done(1); }
            }
            record Draft(String title) {}
            record Done(int lines) {}
            """);
    var entry = Compilation.of(source).strictly(source).diagnostics();
    assertEquals(List.of(), entry);
  }
}
