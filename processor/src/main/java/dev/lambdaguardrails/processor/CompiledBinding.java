// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

import dev.lambdaguardrails.processor.Shape.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;

/** Writes the class inside an entry that reads the input and writes the output. */
final class CompiledBinding {
  /** Its name. */
  static final String NAME = "Binding";

  private final FunctionModel function;
  private final BindingPlan plan;
  private final Imports imports;
  private final Elements elements;
  private final ShapeReader shapes;
  private final PatternConstants patterns;
  private final SourceText source = new SourceText();

  CompiledBinding(
      FunctionModel function,
      BindingPlan plan,
      Imports imports,
      Elements elements,
      ShapeReader shapes) {
    this.function = function;
    this.plan = plan;
    this.imports = imports;
    this.elements = elements;
    this.shapes = shapes;
    this.patterns = new PatternConstants(imports, elements);
  }

  /** The source of the class, none if nothing is compiled. */
  String write() {
    if (!plan.isCompiled()) {
      return "";
    }
    String reads = plan.input().isCompiled() ? "reads " + simple(function.input()) : "";
    String writes = plan.output().isCompiled() ? "writes " + simple(function.output()) : "";
    String does = reads.isEmpty() || writes.isEmpty() ? reads + writes : reads + ", " + writes;
    String first = Character.toUpperCase(does.charAt(0)) + does.substring(1);
    SourceText head =
        new SourceText()
            .line("")
            .line("  /** " + first + ". */")
            .line("  " + EntryWriter.SUPPRESSED)
            .line("  private static final class " + NAME + supertypes() + " {");
    if (plan.input().isCompiled()) {
      reader(function.input());
    }
    if (plan.output().isCompiled()) {
      writer(function.output());
    }
    return head + patterns.source() + source.line("  }");
  }

  private String supertypes() {
    String supertypes = "";
    if (plan.input().isCompiled()) {
      String binder = imports.name(Names.STREAMING_BINDER);
      supertypes = " extends " + binder + '<' + text(function.input()) + '>';
    }
    if (plan.output().isCompiled()) {
      String writer = imports.name(Names.WRITER);
      String clause = " implements " + writer + '<' + text(function.output()) + '>';
      int width = ("  private static final class " + NAME + supertypes + clause + " {").length();
      supertypes += width > SourceText.WIDTH ? "\n     " + clause : clause;
    }
    return supertypes;
  }

  private void reader(TypeMirror input) {
    ReaderWriter readers = new ReaderWriter(source, imports, elements, shapes, patterns);
    source.line("    " + NAME + "() {");
    shape(input);
    source
        .line("    }")
        .line("")
        .line("    @Override")
        .head(
            4,
            "protected " + text(input) + " read(" + readers.reader() + " in)",
            imports.name(Names.IO_EXCEPTION))
        .line("      return " + readers.method(input) + "(in);")
        .line("    }");
    readers.write(input);
  }

  private void writer(TypeMirror output) {
    OutputWriter writers =
        new OutputWriter(source, imports, elements, shapes.at(Side.OUTPUT), patterns);
    String generator = imports.name(Names.JSON_GENERATOR);
    if (plan.input().isCompiled()) {
      source.line("");
    }
    source
        .line("    @Override")
        .head(
            4,
            "public void write(" + text(output) + " value, " + generator + " out)",
            imports.name(Names.IO_EXCEPTION))
        .line("      " + writers.value("value", output) + ';')
        .line("    }");
    writers.write();
  }

  private void shape(TypeMirror input) {
    String shape = imports.name(Names.INPUT_SHAPE);
    List<String> parts = new ArrayList<>();
    boolean body = false;
    for (Component component : components(input)) {
      AnnotationView at = component.part();
      body |= at == null;
      if (at != null) {
        parts.add(part(component, at));
      }
    }
    String list = imports.name("java.util.List") + ".of(";
    String aliases = list + String.join(", ", aliases(input)) + ')';
    if (parts.isEmpty()) {
      source.call(6, "super", List.of(shape + ".BODY", aliases));
      return;
    }
    source
        .line("      super(")
        .line("          new " + shape + '(')
        .line("              " + body + ',')
        .line("              " + list)
        .line("                  " + String.join(",\n                  ", parts) + ")),")
        .line("          " + aliases + ");");
  }

  private String part(Component component, AnnotationView at) {
    String part = imports.name(Names.PART);
    String written = at.text("value");
    boolean list = TypeText.name(component.type()).equals("java.util.List");
    boolean holds = list || TypeText.name(component.type()).equals("java.util.Optional");
    TypeMirror scalar =
        holds ? ((DeclaredType) component.type()).getTypeArguments().get(0) : component.type();
    ScalarForm form = ScalarForm.of(scalar);
    List<String> arguments =
        List.of(
            elements.getConstantExpression(component.json()),
            part + ".Origin." + at.simpleName().replace("Param", "").toUpperCase(Locale.ROOT),
            elements.getConstantExpression(written.isEmpty() ? component.json() : written),
            part + ".Form." + (form == null ? "TEXT" : form.part),
            Boolean.toString(list));
    return "new " + part + '(' + String.join(", ", arguments) + ')';
  }

  private List<String> aliases(TypeMirror input) {
    List<String> aliases = new ArrayList<>();
    for (Component component : components(input)) {
      if (component.part() != null) {
        component.aliases().forEach(alias -> aliases.add(elements.getConstantExpression(alias)));
      }
    }
    return aliases;
  }

  private List<Component> components(TypeMirror input) {
    return shapes.read(input) instanceof Shape.Structure structure
        ? structure.components()
        : List.of();
  }

  private static String simple(TypeMirror type) {
    return "{@code " + TypeText.simple(type) + '}';
  }

  private String text(TypeMirror type) {
    return TypeText.of(type, (TypeElement element) -> imports.name(element));
  }
}
