// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

import dev.lambdaguardrails.processor.Shape.Component;
import dev.lambdaguardrails.processor.Shape.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;

/** Writes the methods that read an input: one for each of its records and containers. */
final class ReaderWriter {
  private final SourceText source;
  private final Imports imports;
  private final Elements elements;
  private final ShapeReader shapes;
  private final MethodNames methods = new MethodNames("read");

  ReaderWriter(SourceText source, Imports imports, Elements elements, ShapeReader shapes) {
    this.source = source;
    this.imports = imports;
    this.elements = elements;
    this.shapes = shapes;
  }

  /** Writes the methods of a type and of all that it holds. */
  void write(TypeMirror root) {
    methods.of(root);
    for (TypeMirror type = methods.next(); type != null; type = methods.next()) {
      Shape shape = shapes.read(type);
      source.line("");
      String parameters = '(' + reader() + " in)";
      source.head(
          4,
          "private static " + text(type) + ' ' + methods.of(type) + parameters,
          imports.name(Names.IO_EXCEPTION));
      if (shape instanceof Shape.Structure structure) {
        structure(type, structure.components());
      } else if (shape instanceof Shape.Holder holder) {
        holder(holder);
      }
      source.line("    }");
    }
  }

  /** The method of a type. */
  String method(TypeMirror type) {
    return methods.of(type);
  }

  String reader() {
    return imports.name(Names.INPUT_READER);
  }

  private void structure(TypeMirror type, List<Component> components) {
    Map<String, String> locals = locals(components);
    String fields = imports.name(Names.OBJECT_FIELDS);
    source.line("      %s fields_ = in.object(%d);".formatted(fields, components.size()));
    source.line("      if (fields_ == null) {").line("        return null;").line("      }");
    for (Component each : components) {
      String local = locals.get(each.name());
      source.line("      " + boxed(each.type()) + ' ' + local + " = " + absent(each) + ';');
    }
    source
        .line(
            "      for (String field_ = fields_.next(); field_ != null; field_ = fields_.next()) {")
        .line("        switch (field_) {");
    for (Component each : components) {
      cases(each, locals.get(each.name()) + " = " + value(each.type()) + ';');
    }
    source
        .line("          default -> fields_.unknown();")
        .line("        }")
        .line("      }")
        .line("      try {");
    List<String> arguments = new ArrayList<>();
    for (Component each : components) {
      String local = locals.get(each.name());
      arguments.add(
          each.type().getKind().isPrimitive()
              ? "fields_.present(" + local + ", " + literal(each.json()) + ')'
              : local);
    }
    source.assign(8, text(type) + " value_", "new " + text(type), arguments);
    source
        .line("        return fields_.end(value_);")
        .line("      } catch (RuntimeException failed_) {")
        .line("        throw fields_.failed(failed_);")
        .line("      }");
  }

  private void cases(Component component, String assignment) {
    String name = literal(component.json());
    if (component.aliases().isEmpty()) {
      source.line("          case " + name + " -> " + assignment);
      return;
    }
    StringBuilder names = new StringBuilder(name);
    for (String alias : component.aliases()) {
      names.append(", ").append(literal(alias));
    }
    source
        .line("          case " + names + " -> {")
        .line("            fields_.once(" + name + ");")
        .line("            " + assignment)
        .line("          }");
  }

  private void holder(Shape.Holder holder) {
    String element = text(holder.element());
    switch (holder.kind()) {
      case OPTIONAL -> {
        String optional = imports.name(Kind.OPTIONAL.type);
        source.line("      return " + optional + ".ofNullable(" + value(holder.element()) + ");");
      }
      case LIST -> elements("ArrayList", element, holder, "values");
      case SET -> elements("HashSet", element, holder, "values");
      case MAP -> entries(element, holder);
      case ARRAY ->
          elements("ArrayList", element, holder, "values.toArray(new " + element + "[0])");
    }
  }

  private void elements(String collection, String element, Shape.Holder holder, String result) {
    String name = imports.name("java.util." + collection) + '<' + element + '>';
    source
        .line("      if (!in." + (holder.kind() == Kind.SET ? "set" : "array") + "()) {")
        .line("        return null;")
        .line("      }")
        .line(
            "      " + name + " values = new " + imports.name("java.util." + collection) + "<>();")
        .line("      while (in.nextElement()) {")
        .line("        values.add(" + value(holder.element()) + ");")
        .line("      }")
        .line("      return " + result + ';');
  }

  private void entries(String element, Shape.Holder holder) {
    String map = imports.name("java.util.LinkedHashMap");
    source
        .line("      " + imports.name(Names.MAP_ENTRIES) + " entries = in.map();")
        .line("      if (entries == null) {")
        .line("        return null;")
        .line("      }")
        .line("      " + map + "<String, " + element + "> values = new " + map + "<>();")
        .line("      for (String key = entries.next(); key != null; key = entries.next()) {")
        .line("        values.put(key, " + value(holder.element()) + ");")
        .line("      }")
        .line("      return values;");
  }

  /** What reads a value. */
  private String value(TypeMirror type) {
    Shape shape = shapes.read(type);
    if (shape instanceof Shape.Scalar scalar) {
      return scalar.form().read(scalar.primitive(), imports);
    }
    if (shape instanceof Shape.Constant constant) {
      return "in.constant(" + imports.name(constant.type()) + ".values())";
    }
    return methods.of(type) + "(in)";
  }

  private String absent(Component component) {
    return TypeText.name(component.type()).equals(Kind.OPTIONAL.type)
        ? imports.name(Kind.OPTIONAL.type) + ".empty()"
        : "null";
  }

  private String boxed(TypeMirror type) {
    ScalarForm form = type.getKind().isPrimitive() ? ScalarForm.of(type) : null;
    return form == null ? text(type) : Names.simple(form.type);
  }

  private static Map<String, String> locals(List<Component> components) {
    Set<String> taken = new HashSet<>(Set.of("in", "fields_", "field_", "value_", "failed_"));
    Map<String, String> locals = new HashMap<>();
    for (Component each : components) {
      String local = each.name();
      while (!taken.add(local)) {
        local += '_';
      }
      locals.put(each.name(), local);
    }
    return locals;
  }

  private String literal(String text) {
    return elements.getConstantExpression(text);
  }

  private String text(TypeMirror type) {
    return TypeText.of(type, (TypeElement element) -> imports.name(element));
  }
}
