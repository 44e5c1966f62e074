// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

import dev.lambdaguardrails.processor.BindingPlan.Path;
import java.util.List;
import javax.lang.model.type.TypeMirror;

/**
 * Writes how an entry gets what binds and checks the input, and what checks and writes the output.
 */
final class BindingWriter {
  private final int indent;
  private final Imports imports;
  private final CompiledChecks checks;

  /**
   * Expressions that stand in the entry.
   *
   * @param indent how far to the right
   */
  BindingWriter(int indent, Imports imports, CompiledChecks checks) {
    this.indent = indent;
    this.imports = imports;
    this.checks = checks;
  }

  String input(TypeMirror input, BindingPlan plan) {
    String texts =
        switch (plan.texts()) {
          case NOT -> "";
          case COMPILED -> "new " + TextsWriter.NAME + "()";
          case NONE -> imports.name(Names.INSPECTED) + ".none()";
          case OF_BODY -> imports.name(Names.INSPECTED) + ".ofBody()";
          case REFERENCE -> "reference.inputTexts(" + type(input) + ')';
        };
    return side(Names.INPUT, "input", CompiledChecks.INPUT, input, plan.input(), texts);
  }

  String output(TypeMirror output, Path path) {
    return side(Names.OUTPUT, "output", CompiledChecks.OUTPUT, output, path, "");
  }

  String events(String handler, TypeMirror event) {
    return "reference.events(" + handler + ", " + type(event) + ')';
  }

  private String side(
      String record, String door, String own, TypeMirror type, Path path, String texts) {
    return switch (path) {
      case NONE -> imports.name(record) + ".none()";
      case REFERENCE -> "reference." + door + '(' + type(type) + ')';
      case COMPILED -> compiled(record, imports.name(Names.CHECKS) + ".none()", texts);
      case COMPILED_CHECKED -> compiled(record, checks.creation(own), texts);
      case REFERENCE_CHECKED ->
          compiled(record, "reference." + door + "Checks(" + type(type) + ')', texts);
    };
  }

  private String compiled(String record, String checks, String texts) {
    List<String> arguments =
        texts.isEmpty() ? List.of("binding", checks) : List.of("binding", checks, texts);
    String start = "new " + imports.name(record) + "<>(";
    String together = String.join(", ", arguments) + ')';
    String space = '\n' + " ".repeat(indent + 4);
    if (indent + start.length() + together.length() < SourceText.WIDTH) {
      return start + together;
    }
    return indent + 4 + together.length() < SourceText.WIDTH
        ? start + space + together
        : start + space + String.join("," + space, arguments) + ')';
  }

  private String type(TypeMirror type) {
    String name = TypeText.of(type, imports::name);
    return TypeText.isParametrised(type)
        ? "new " + imports.name(Names.TYPE_REFERENCE) + '<' + name + ">() {}"
        : name + ".class";
  }
}
