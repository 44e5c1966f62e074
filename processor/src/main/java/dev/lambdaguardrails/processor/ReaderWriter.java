// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

import dev.lambdaguardrails.processor.Shape.Component;
import dev.lambdaguardrails.processor.Shape.Kind;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;

/** Writes the methods that read an input: one for each of its classes and containers. */
final class ReaderWriter {
  private final SourceText source;
  private final Imports imports;
  private final Elements elements;
  private final ShapeReader shapes;
  private final PatternConstants patterns;
  private final MethodNames methods = new MethodNames("read");
  private final Set<String> members = new HashSet<>();

  ReaderWriter(
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

  /** Writes the methods of a type and of all that it holds. */
  void write(TypeMirror root) {
    method(root);
    for (TypeMirror type = methods.next(); type != null; type = methods.next()) {
      Shape shape = shapes.read(type);
      head(type, method(type));
      if (shape instanceof Shape.Structure structure) {
        new StructureWriter(this).write(type, structure);
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
    source
        .line("")
        .head(
            4,
            "private static " + text(type) + ' ' + name + '(' + reader() + " in)",
            imports.name(Names.IO_EXCEPTION));
  }

  private void member(DeclaredType type) {
    String name = methods.ofMember(type);
    if (members.add(name)) {
      head(type, name);
      new StructureWriter(this).write(type, shapes.structure(type));
      source.line("    }");
    }
  }

  private void constant(Shape.Constant constant) {
    String type = imports.name(constant.type());
    if (constant.names().isEmpty()) {
      source.line("      return in.constant(" + type + ".values());");
      return;
    }
    source
        .line("      String name = in.text();")
        .line("      if (name == null) {")
        .line("        return null;")
        .line("      }")
        .line("      return switch (name) {");
    for (Map.Entry<String, String> each : constant.names().entrySet()) {
      source.line(
          "        case " + literal(each.getValue()) + " -> " + type + '.' + each.getKey() + ';');
    }
    source.line("        default -> throw in.mismatch();").line("      };");
  }

  private void choice(Shape.Choice choice) {
    source
        .line(
            "      %s object = in.typed(%s);"
                .formatted(imports.name(Names.TYPED_OBJECT), literal(choice.property())))
        .line("      if (object == null) {")
        .line("        return null;")
        .line("      }")
        .line("      return switch (object.name()) {");
    for (Map.Entry<String, DeclaredType> each : choice.members().entrySet()) {
      String call = methods.ofMember(each.getValue()) + "(object.reader());";
      source.line("        case " + literal(each.getKey()) + " -> " + call);
    }
    source.line("        default -> throw object.unknown();").line("      };");
  }

  /** The method of a type. */
  String method(TypeMirror type) {
    return methods.of(type);
  }

  SourceText source() {
    return source;
  }

  Imports imports() {
    return imports;
  }

  String reader() {
    return imports.name(Names.INPUT_READER);
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

  /** What reads the value of a component. */
  String value(Component component) {
    String pattern = component.pattern();
    if (pattern == null) {
      return value(component.type());
    }
    String simple = Names.simple(TypeText.name(component.type()));
    String method = Character.toLowerCase(simple.charAt(0)) + simple.substring(1);
    return imports.name(Names.DATE_PATTERNS) + '.' + method + "(in, " + patterns.of(pattern) + ')';
  }

  /** What reads a value. */
  private String value(TypeMirror type) {
    Shape shape = shapes.read(type);
    if (shape instanceof Shape.Scalar scalar) {
      return scalar.form().read(scalar.primitive(), imports);
    }
    if (shape instanceof Shape.Constant constant && constant.names().isEmpty()) {
      return "in.constant(" + imports.name(constant.type()) + ".values())";
    }
    return methods.of(type) + "(in)";
  }

  String literal(String text) {
    return elements.getConstantExpression(text);
  }

  String text(TypeMirror type) {
    return TypeText.of(type, (TypeElement element) -> imports.name(element));
  }
}
