// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

import dev.lambdaguardrails.processor.Shape.Component;
import dev.lambdaguardrails.processor.Shape.Inclusion;
import dev.lambdaguardrails.processor.Shape.Kind;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;

/** Writes the methods that write an output: one for each of its classes and containers. */
final class OutputWriter {
  private final SourceText source;
  private final Imports imports;
  private final Elements elements;
  private final ShapeReader shapes;
  private final PatternConstants patterns;
  private final MethodNames methods = new MethodNames("write");
  private final Set<String> members = new HashSet<>();

  OutputWriter(
      SourceText source,
      Imports imports,
      Elements elements,
      ShapeReader shapes,
      PatternConstants patterns) {
    this.source = source;
    this.imports = imports;
    this.elements = elements;
    this.shapes = shapes;
    this.patterns = patterns;
  }

  /** Writes the methods of all that a type holds; a scalar has none. */
  void write() {
    for (TypeMirror type = methods.next(); type != null; type = methods.next()) {
      head(type, methods.of(type));
      Shape shape = shapes.read(type);
      source.line("      if (value == null) {");
      source.line("        out.writeNull();").line("        return;").line("      }");
      if (shape instanceof Shape.Structure structure) {
        exactly(structure.type());
        source.line("      out.writeStartObject();");
        components(structure);
        source.line("      out.writeEndObject();");
      } else if (shape instanceof Shape.Holder holder) {
        holder(holder);
      } else if (shape instanceof Shape.Choice choice) {
        choice(choice);
      } else if (shape instanceof Shape.Constant constant) {
        constant(constant);
      }
      source.line("    }");
      if (shape instanceof Shape.Choice choice) {
        choice.members().values().forEach(this::member);
      }
    }
  }

  private void head(TypeMirror type, String name) {
    String generator = imports.name(Names.JSON_GENERATOR);
    source.line("");
    String parameters = '(' + text(type) + " value, " + generator + " out)";
    source.head(4, "private static void " + name + parameters, imports.name(Names.IO_EXCEPTION));
  }

  /** databind would write what a subclass has, too. */
  private void exactly(TypeElement type) {
    if (!type.getModifiers().contains(Modifier.FINAL)) {
      String call = imports.name(Names.OUTPUT_VALUES) + ".exactly(" + imports.name(type);
      source.line("      " + call + ".class, value);");
    }
  }

  private void member(DeclaredType type) {
    String name = methods.ofMember(type);
    if (members.add(name)) {
      head(type, name);
      components(shapes.structure(type));
      source.line("    }");
    }
  }

  private void constant(Shape.Constant constant) {
    source.line("      switch (value) {");
    for (Map.Entry<String, String> each : constant.names().entrySet()) {
      String call = "out.writeString(" + literal(each.getValue()) + ");";
      source.line("        case " + each.getKey() + " -> " + call);
    }
    source.line("      }");
  }

  private void choice(Shape.Choice choice) {
    source
        .line("      out.writeStartObject();")
        .line("      out.writeFieldName(" + literal(choice.property()) + ");");
    String start = "      if";
    for (Map.Entry<String, DeclaredType> each : choice.members().entrySet()) {
      String local = SourceText.identifier("as" + each.getValue().asElement().getSimpleName());
      source
          .line(start + " (value instanceof " + text(each.getValue()) + ' ' + local + ") {")
          .line("        out.writeString(" + literal(each.getKey()) + ");")
          .line("        " + methods.ofMember(each.getValue()) + '(' + local + ", out);");
      start = "      } else if";
    }
    source
        .line("      } else {")
        .line("        throw " + imports.name(Names.OUTPUT_VALUES) + ".outOfScope();")
        .line("      }")
        .line("      out.writeEndObject();");
  }

  private void components(Shape.Structure structure) {
    Set<String> taken = new HashSet<>(Set.of("value", "out"));
    for (Component each : structure.components()) {
      String read = "value." + each.accessor();
      if (each.inclusion() == Inclusion.ALWAYS || each.type().getKind().isPrimitive()) {
        source.line("      out.writeFieldName(" + literal(each.json()) + ");");
        source.line("      " + value(read, each) + ';');
        continue;
      }
      String local = SourceText.identifier(each.name());
      while (!taken.add(local)) {
        local += '_';
      }
      source
          .line("      " + text(each.type()) + ' ' + local + " = " + read + ';')
          .line("      if (" + condition(local, each) + ") {")
          .line("        out.writeFieldName(" + literal(each.json()) + ");")
          .line("        " + value(local, each) + ';')
          .line("      }");
    }
  }

  private String condition(String local, Component component) {
    String present = local + " != null";
    boolean optional = TypeText.name(component.type()).equals(Kind.OPTIONAL.type);
    if (component.inclusion() == Inclusion.NON_NULL) {
      return present;
    }
    if (optional) {
      return present + " && " + local + ".isPresent()";
    }
    if (component.inclusion() == Inclusion.NON_ABSENT) {
      return present;
    }
    if (component.type().getKind() == TypeKind.ARRAY) {
      return present + " && " + local + ".length > 0";
    }
    boolean empties =
        shapes.read(component.type()) instanceof Shape.Holder
            || TypeText.name(component.type()).equals("java.lang.String");
    return empties ? present + " && !" + local + ".isEmpty()" : present;
  }

  private String value(String value, Component component) {
    String pattern = component.pattern();
    return pattern == null
        ? value(value, component.type())
        : imports.name(Names.DATE_PATTERNS)
            + ".write("
            + value
            + ", "
            + patterns.of(pattern)
            + ", out)";
  }

  /** A call that writes a value. */
  String value(String value, TypeMirror type) {
    Shape shape = shapes.read(type);
    if (shape instanceof Shape.Scalar scalar) {
      return scalar.form().write(value, scalar.primitive(), imports);
    }
    if (shape instanceof Shape.Constant constant && constant.names().isEmpty()) {
      return imports.name(Names.OUTPUT_VALUES) + ".constant(" + value + ", out)";
    }
    return methods.of(type) + '(' + value + ", out)";
  }

  private void holder(Shape.Holder holder) {
    String element = text(holder.element());
    if (holder.kind() == Kind.OPTIONAL) {
      String call = value("value.orElse(null)", holder.element());
      source.line("      " + call + ';');
      return;
    }
    if (holder.kind() == Kind.MAP) {
      String map = imports.name("java.util.Map");
      source
          .line("      out.writeStartObject();")
          .line("      for (" + map + ".Entry<String, " + element + "> entry : value.entrySet()) {")
          .line("        out.writeFieldName(entry.getKey());")
          .line("        " + value("entry.getValue()", holder.element()) + ';')
          .line("      }")
          .line("      out.writeEndObject();");
      return;
    }
    source
        .line("      out.writeStartArray();")
        .line("      for (" + element + " element : value) {")
        .line("        " + value("element", holder.element()) + ';')
        .line("      }")
        .line("      out.writeEndArray();");
  }

  private String literal(String text) {
    return elements.getConstantExpression(text);
  }

  private String text(TypeMirror type) {
    return TypeText.of(type, (TypeElement element) -> imports.name(element));
  }
}
