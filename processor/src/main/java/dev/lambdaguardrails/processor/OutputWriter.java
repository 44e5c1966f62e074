// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

import dev.lambdaguardrails.processor.Shape.Component;
import dev.lambdaguardrails.processor.Shape.Kind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;

/** Writes the methods that write an output: one for each of its records and containers. */
final class OutputWriter {
  private final SourceText source;
  private final Imports imports;
  private final Elements elements;
  private final ShapeReader shapes;
  private final MethodNames methods = new MethodNames("write");

  OutputWriter(SourceText source, Imports imports, Elements elements, ShapeReader shapes) {
    this.source = source;
    this.imports = imports;
    this.elements = elements;
    this.shapes = shapes;
  }

  /** Writes the methods of all that a type holds; a scalar has none. */
  void write() {
    for (TypeMirror type = methods.next(); type != null; type = methods.next()) {
      String generator = imports.name(Names.JSON_GENERATOR);
      source.line("");
      String parameters = '(' + text(type) + " value, " + generator + " out)";
      source.head(
          4,
          "private static void " + methods.of(type) + parameters,
          imports.name(Names.IO_EXCEPTION));
      Shape shape = shapes.read(type);
      source.line("      if (value == null) {");
      source.line("        out.writeNull();").line("        return;").line("      }");
      if (shape instanceof Shape.Structure structure) {
        source.line("      out.writeStartObject();");
        for (Component each : structure.components()) {
          String name = elements.getConstantExpression(each.json());
          source.line("      out.writeFieldName(" + name + ");");
          source.line("      " + value("value." + each.accessor(), each.type()) + ';');
        }
        source.line("      out.writeEndObject();");
      } else if (shape instanceof Shape.Holder holder) {
        holder(holder);
      }
      source.line("    }");
    }
  }

  /** A call that writes a value. */
  String value(String value, TypeMirror type) {
    Shape shape = shapes.read(type);
    if (shape instanceof Shape.Scalar scalar) {
      return scalar.form().write(value, scalar.primitive(), imports);
    }
    if (shape instanceof Shape.Constant) {
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

  private String text(TypeMirror type) {
    return TypeText.of(type, (TypeElement element) -> imports.name(element));
  }
}
