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
import javax.lang.model.type.TypeMirror;

/** Writes the body of a method that reads a record or class. */
final class StructureWriter {
  private final ReaderWriter readers;
  private final SourceText source;
  private final Imports imports;

  StructureWriter(ReaderWriter readers) {
    this.readers = readers;
    this.source = readers.source();
    this.imports = readers.imports();
  }

  void write(TypeMirror type, Shape.Structure structure) {
    if (structure.creation() instanceof Shape.Factory factory) {
      String callee = imports.name(structure.type()) + '.' + factory.method();
      created(type, structure, callee);
    } else if (structure.creation() instanceof Shape.Bean) {
      bean(type, structure);
    } else {
      created(type, structure, "new " + readers.text(type));
    }
  }

  private void created(TypeMirror type, Shape.Structure structure, String callee) {
    List<Component> components = structure.components();
    Map<String, String> locals = locals(components);
    enter(Names.OBJECT_FIELDS, "in.object(" + components.size() + ')');
    for (Component each : components) {
      String local = locals.get(each.name());
      source.line("      " + boxed(each.type()) + ' ' + local + " = " + absent(each) + ';');
    }
    source
        .line(
            "      for (String field_ = fields_.next(); field_ != null; field_ = fields_.next()) {")
        .line("        switch (field_) {");
    for (Component each : components) {
      cases(each, 10, locals.get(each.name()) + " = " + readers.value(each) + ';');
    }
    others(structure, 10);
    source.line("        }").line("      }").line("      try {");
    List<String> arguments = new ArrayList<>();
    for (Component each : components) {
      String local = String.valueOf(locals.get(each.name()));
      arguments.add(
          each.type().getKind().isPrimitive()
              ? "fields_.present(" + local + ", " + readers.literal(each.json()) + ')'
              : local);
    }
    source.assign(8, readers.text(type) + " value_", callee, arguments);
    source
        .line("        return fields_.end(value_);")
        .line("      } catch (RuntimeException failed_) {")
        .line("        throw fields_.failed(failed_);")
        .line("      }");
  }

  private void bean(TypeMirror type, Shape.Structure structure) {
    String text = readers.text(type);
    enter(Names.BEAN_FIELDS, "in.bean()");
    source
        .line("      " + text + " value_;")
        .line("      try {")
        .line("        value_ = new " + text + "();")
        .line("      } catch (RuntimeException failed_) {")
        .line("        throw fields_.failed(failed_);")
        .line("      }")
        .line(
            "      for (String field_ = fields_.next(); field_ != null; field_ = fields_.next()) {")
        .line("        try {")
        .line("          switch (field_) {");
    for (Component each : structure.components()) {
      String setter = String.valueOf(each.setter());
      String end = setter.endsWith("(") ? ");" : ";";
      cases(each, 12, "value_." + setter + readers.value(each) + end);
    }
    others(structure, 12);
    source
        .line("          }")
        .line("        } catch (RuntimeException failed_) {")
        .line("          throw fields_.refused(failed_);")
        .line("        }")
        .line("      }")
        .line("      return value_;");
  }

  private void enter(String fields, String call) {
    source
        .line("      " + imports.name(fields) + " fields_ = " + call + ';')
        .line("      if (fields_ == null) {")
        .line("        return null;")
        .line("      }");
  }

  private void cases(Component component, int indent, String assignment) {
    String space = " ".repeat(indent);
    String name = readers.literal(component.json());
    if (component.aliases().isEmpty()) {
      source.line(space + "case " + name + " -> " + assignment);
      return;
    }
    StringBuilder names = new StringBuilder(name);
    for (String alias : component.aliases()) {
      names.append(", ").append(readers.literal(alias));
    }
    source
        .line(space + "case " + names + " -> {")
        .line(space + "  fields_.once(" + name + ");")
        .line(space + "  " + assignment)
        .line(space + '}');
  }

  private void others(Shape.Structure structure, int indent) {
    String space = " ".repeat(indent);
    Set<String> refused = structure.passed().refused();
    if (!refused.isEmpty()) {
      List<String> names = refused.stream().sorted().map(readers::literal).toList();
      boolean bean = structure.creation() instanceof Shape.Bean;
      String call = bean ? "fields_.unknown();" : "fields_.refused();";
      source.line(space + "case " + String.join(", ", names) + " -> " + call);
    }
    String other = structure.passed().unknown() ? "passed" : "unknown";
    source.line(space + "default -> fields_." + other + "();");
  }

  private String absent(Component component) {
    return TypeText.name(component.type()).equals(Kind.OPTIONAL.type)
        ? imports.name(Kind.OPTIONAL.type) + ".empty()"
        : "null";
  }

  private String boxed(TypeMirror type) {
    ScalarForm form = type.getKind().isPrimitive() ? ScalarForm.of(type) : null;
    return form == null ? readers.text(type) : Names.simple(form.type);
  }

  private static Map<String, String> locals(List<Component> components) {
    Set<String> taken = new HashSet<>(Set.of("in", "fields_", "field_", "value_", "failed_"));
    Map<String, String> locals = new HashMap<>();
    for (Component each : components) {
      String local = SourceText.identifier(each.name());
      while (!taken.add(local)) {
        local += '_';
      }
      locals.put(each.name(), local);
    }
    return locals;
  }
}
