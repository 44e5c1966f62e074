// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

import dev.lambdaguardrails.processor.BindingPlan.Path;
import java.util.List;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;

/** Writes the classes inside an entry that check the input and the output. */
final class CompiledChecks {
  /** What checks the input. */
  static final String INPUT = "InputChecks";

  /** What checks the output. */
  static final String OUTPUT = "OutputChecks";

  private final FunctionModel function;
  private final BindingPlan plan;
  private final Imports imports;
  private final ConstraintModel model;
  private final ChecksWriter methods;
  private final SourceText source = new SourceText();

  CompiledChecks(
      FunctionModel function,
      BindingPlan plan,
      Imports imports,
      Elements elements,
      ConstraintModel model,
      ShapeReader shapes) {
    this.function = function;
    this.plan = plan;
    this.imports = imports;
    this.model = model;
    this.methods = new ChecksWriter(imports, elements, model, shapes);
  }

  /** The source of the classes, none if nothing is checked by them. */
  String write() {
    boolean input = plan.input() == Path.COMPILED_CHECKED;
    boolean output = plan.output() == Path.COMPILED_CHECKED;
    if (!input && !output) {
      return "";
    }
    String ofInput = input ? methods.root(model.root(function.input())) : "";
    String ofOutput = output ? methods.root(model.root(function.output())) : "";
    String written = methods.write();
    if (input) {
      checks(INPUT, function.input(), ofInput, methods.constants(), written);
    }
    if (output && !input) {
      checks(OUTPUT, function.output(), ofOutput, methods.constants(), written);
    } else if (output) {
      checks(OUTPUT, function.output(), INPUT + '.' + ofOutput, List.of(), "");
    }
    return source.toString();
  }

  /** How a class of checks is created. */
  String creation(String name) {
    String clock = "";
    if (methods.tellsTime()) {
      String zone = imports.name("java.time.ZoneId") + ".systemDefault()";
      clock = imports.name("java.time.Clock") + ".system(" + zone + ')';
    }
    return "new " + name + '(' + clock + ')';
  }

  private void checks(
      String name, TypeMirror type, String method, List<String> constants, String written) {
    String text = TypeText.of(type, (TypeElement element) -> imports.name(element));
    String interfaceName = imports.name(Names.CHECKS);
    source.line("").line("  /** Checks {@code " + TypeText.simple(type) + "}. */");
    source.line("  " + EntryWriter.SUPPRESSED);
    source.line(
        "  private static final class "
            + name
            + " implements "
            + interfaceName
            + '<'
            + text
            + "> {");
    constants.forEach(source::line);
    if (!constants.isEmpty()) {
      source.line("");
    }
    if (methods.tellsTime()) {
      String clock = imports.name("java.time.Clock");
      source
          .line("    private final " + clock + " clock;")
          .line("")
          .line("    " + name + '(' + clock + " clock) {")
          .line("      this.clock = clock;")
          .line("    }")
          .line("");
    }
    String violations = imports.name(Names.VIOLATIONS);
    String list = imports.name("java.util.List") + '<' + imports.name(Names.VIOLATION) + '>';
    String clock = methods.tellsTime() ? "clock" : "";
    String side = name.equals(OUTPUT) ? ".ofAnswer();" : ";";
    source
        .line("    @Override")
        .line("    public " + list + " check(" + text + " value) {")
        .line("      " + violations + " found = new " + violations + '(' + clock + ')' + side)
        .line("      if (value != null) {")
        .line("        " + method + "(value, found);")
        .line("      }")
        .line("      return found.sorted();")
        .line("    }")
        .text(written)
        .line("  }");
  }
}
