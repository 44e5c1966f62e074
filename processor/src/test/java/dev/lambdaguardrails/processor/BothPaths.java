// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.util.List;
import java.util.Map;
import javax.tools.Diagnostic;

/**
 * One function behind both entries.
 *
 * @param compiled the entry that the processor generates
 * @param reference the entry by reflection
 */
record BothPaths(RequestStreamHandler compiled, RequestStreamHandler reference) {
  private static final String ENTRY =
      """
      package com.acme;
      public class ByReflection extends dev.lambdaguardrails.validation.ReferenceEntry {
        public ByReflection() { super(%s.class); }
      }
      """;

  /**
   * Compiles a function, and makes its entries.
   *
   * @param name of its class, in the package {@code com.acme}
   */
  static BothPaths of(String name, String function) throws ReflectiveOperationException {
    CompiledClasses classes = classes(name, function);
    return new BothPaths(entry("Guarded" + name, classes), entry("ByReflection", classes));
  }

  static CompiledClasses classes(String name, String function) {
    Compilation compilation =
        Compilation.of(
            Map.of(
                "com/acme/" + name + ".java",
                function,
                "com/acme/ByReflection.java",
                ENTRY.formatted(name)));
    assertEquals(List.of(), compilation.messages(Diagnostic.Kind.ERROR));
    return new CompiledClasses(compilation.classes());
  }

  static RequestStreamHandler entry(String name, CompiledClasses classes)
      throws ReflectiveOperationException {
    return classes.<RequestStreamHandler>type("com.acme." + name).getConstructor().newInstance();
  }

  /** The answer of both, which must agree. */
  String answer(String event) throws Exception {
    String answer = ServedEvent.answer(compiled, event);
    assertEquals(ServedEvent.answer(reference, event), answer);
    return answer;
  }
}
