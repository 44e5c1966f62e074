// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

import dev.lambdaguardrails.processor.BindingPlan.Path;
import javax.lang.model.type.TypeMirror;

/**
 * Writes how an entry gets what binds and checks the input, and what checks and writes the output.
 */
final class BindingWriter {
  private final Imports imports;
  private final CompiledChecks checks;

  BindingWriter(Imports imports, CompiledChecks checks) {
    this.imports = imports;
    this.checks = checks;
  }

  String input(TypeMirror input, Path path) {
    return side(Names.INPUT, "input", CompiledChecks.INPUT, input, path);
  }

  String output(TypeMirror output, Path path) {
    return side(Names.OUTPUT, "output", CompiledChecks.OUTPUT, output, path);
  }

  String events(String handler, TypeMirror event) {
    return "reference.events(" + handler + ", " + type(event) + ')';
  }

  private String side(String record, String door, String own, TypeMirror type, Path path) {
    return switch (path) {
      case NONE -> imports.name(record) + ".none()";
      case REFERENCE -> "reference." + door + '(' + type(type) + ')';
      case COMPILED -> compiled(record, imports.name(Names.CHECKS) + ".none()");
      case COMPILED_CHECKED -> compiled(record, checks.creation(own));
      case REFERENCE_CHECKED ->
          compiled(record, "reference." + door + "Checks(" + type(type) + ')');
    };
  }

  private String compiled(String record, String checks) {
    return "new " + imports.name(record) + "<>(binding, " + checks + ')';
  }

  private String type(TypeMirror type) {
    String name = TypeText.of(type, imports::name);
    return TypeText.isParametrised(type)
        ? "new " + imports.name(Names.TYPE_REFERENCE) + '<' + name + ">() {}"
        : name + ".class";
  }
}
