// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

import dev.lambdaguardrails.processor.ConstrainedType.Property;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * Writes the methods that check values: one for each object, one for each constrained container.
 */
final class ChecksWriter {
  private final SourceText source = new SourceText();
  private final Imports imports;
  private final Elements elements;
  private final ConstraintModel model;
  private final ShapeReader shapes;
  private final TestWriter tests;
  private final MethodNames methods = new MethodNames("check");
  private final Deque<Container> containers = new ArrayDeque<>();

  ChecksWriter(Imports imports, Elements elements, ConstraintModel model, ShapeReader shapes) {
    this.imports = imports;
    this.elements = elements;
    this.model = model;
    this.shapes = shapes;
    this.tests = new TestWriter(imports);
  }

  /**
   * A container whose elements are to be checked, by a method.
   *
   * @param words what the method's name says behind its verb
   * @param name the property that holds it, or how it is held
   */
  private record Container(String method, String words, String name, ConstrainedPlace place) {}

  /** The method that checks a whole input or output. */
  String root(ConstrainedPlace place) {
    return model.cascades(place) ? methods.of(place.type()) : container("Elements", "", place);
  }

  /** The methods, until each one that is called is there. */
  String write() {
    for (boolean more = true; more; ) {
      TypeMirror type = methods.next();
      Container container = type == null ? containers.poll() : null;
      more = type != null || container != null;
      if (type != null) {
        object(type);
      } else if (container != null) {
        container(container);
      }
    }
    return source.toString();
  }

  /** The declarations of the constants that the methods name. */
  List<String> constants() {
    return tests.constants();
  }

  /** Whether a method asks for the present. */
  boolean tellsTime() {
    return tests.tellsTime();
  }

  private void head(String method, TypeMirror type, String parameter) {
    String violations = imports.name(Names.VIOLATIONS);
    source.line("");
    source.list(
        4,
        "private static void " + method,
        List.of(text(type) + ' ' + parameter, violations + " found"),
        ") {");
  }

  private void object(TypeMirror type) {
    head(methods.of(type), type, "value");
    Collection<DeclaredType> choices = model.choices(type);
    boolean itself = choices.isEmpty() && model.mayHoldItself(type);
    if (itself) {
      source.line("      if (!found.open(value)) {").line("        return;").line("      }");
    }
    if (choices.isEmpty()) {
      exactly((DeclaredType) type);
      constraints(type);
    } else {
      choice(choices);
    }
    if (itself) {
      source.line("      found.close();");
    }
    source.line("    }");
  }

  /** A subclass may have constraints of its own. */
  private void exactly(DeclaredType type) {
    TypeElement element = (TypeElement) type.asElement();
    if (!element.getModifiers().contains(Modifier.FINAL)) {
      source.line("      found.exactly(" + imports.name(element) + ".class, value);");
    }
  }

  private void choice(Collection<DeclaredType> choices) {
    String start = "      if";
    List<String> others = new ArrayList<>();
    for (DeclaredType each : choices) {
      if (!model.needs(each)) {
        others.add("value instanceof " + text(each));
        continue;
      }
      String local = SourceText.identifier("as" + each.asElement().getSimpleName());
      source
          .line(start + " (value instanceof " + text(each) + ' ' + local + ") {")
          .line("        " + methods.of(each) + '(' + local + ", found);");
      start = "      } else if";
    }
    source
        .line(
            others.isEmpty()
                ? "      } else {"
                : "      } else if (!(" + String.join(" || ", others) + ")) {")
        .line("        throw found.outOfScope();")
        .line("      }");
  }

  private void constraints(TypeMirror type) {
    ConstrainedType constrained = model.type(type);
    rules(6, constrained.rules(), "value", "", "value");
    Set<String> locals = new HashSet<>(Set.of("value", "found"));
    for (Property each : constrained.properties()) {
      if (model.needs(each.place())) {
        property(each, type, locals);
      }
    }
  }

  private void property(Property property, TypeMirror type, Set<String> locals) {
    ConstrainedPlace place = property.place();
    int uses = place.rules().stream().mapToInt(rule -> rule.tests().size()).sum();
    String called = inner(place, property.name(), MethodNames.words(type));
    String name = SourceText.identifier(property.name());
    String value = "value." + property.access();
    if (uses + (called.isEmpty() ? 0 : 2) > 1) {
      String local = name;
      while (!locals.add(local) || SourceVersion.isKeyword(local)) {
        local += '_';
      }
      source.line("      " + text(place.type()) + ' ' + local + " = " + value + ';');
      value = local;
    }
    String json = literal(property.json());
    rules(6, place.rules(), value, json, name);
    if (!called.isEmpty()) {
      source
          .line("      if (" + value + " != null) {")
          .line("        found.enter(" + json + ");")
          .line("        " + called + '(' + value + ", found);")
          .line("        found.leave();")
          .line("      }");
    }
  }

  /** The method that looks into a value; empty if there is nothing to see. */
  private String inner(ConstrainedPlace place, String name, String of) {
    if (model.cascades(place)) {
      return methods.of(place.type());
    }
    boolean holds = model.needs(place.key()) || model.needs(place.element());
    return holds ? container(MethodNames.capital(name), of, place) : "";
  }

  private String container(String name, String of, ConstrainedPlace place) {
    String words = of.isEmpty() ? name : name + "Of" + of;
    String method = methods.fresh(words);
    containers.add(new Container(method, words, name, place));
    return method;
  }

  private void container(Container container) {
    ConstrainedPlace place = container.place();
    Shape.Holder holder = (Shape.Holder) shapes.outline(place.type());
    head(container.method(), place.type(), "values");
    switch (holder.kind()) {
      case OPTIONAL -> {
        String element = text(holder.element());
        source.line("      " + element + " element = values.orElse(null);");
        held(6, place.element(), "element", container);
      }
      case LIST, ARRAY -> {
        source.line("      int index = 0;");
        loop(text(holder.element()) + " element", "values");
        source.line("        found.enter(index++);");
        held(8, place.element(), "element", container);
        source.line("        found.leave();").line("      }");
      }
      case SET -> {
        source.line("      found.enterUnnamed();");
        loop(text(holder.element()) + " element", "values");
        held(8, place.element(), "element", container);
        source.line("      }").line("      found.leave();");
      }
      case MAP -> map(container, text(holder.element()));
    }
    source.line("    }");
  }

  private void map(Container container, String value) {
    ConstrainedPlace key = container.place().key();
    ConstrainedPlace element = container.place().element();
    source.line("      found.enterUnnamed();");
    if (!model.needs(element)) {
      loop("String key", "values.keySet()");
      held(8, key, "key", container);
    } else if (!model.needs(key)) {
      loop(value + " element", "values.values()");
      held(8, element, "element", container);
    } else {
      String map = imports.name("java.util.Map");
      loop(map + ".Entry<String, " + value + "> entry", "values.entrySet()");
      source.line("        String key = entry.getKey();");
      held(8, key, "key", container);
      source.line("        " + value + " element = entry.getValue();");
      held(8, element, "element", container);
    }
    source.line("      }").line("      found.leave();");
  }

  private void loop(String variable, String values) {
    source
        .line("      for (" + variable + " : " + values + ") {")
        .line("        if (found.isFull()) {")
        .line("          return;")
        .line("        }");
  }

  private void held(
      int indent, @Nullable ConstrainedPlace place, String value, Container container) {
    if (place == null) {
      return;
    }
    rules(indent, place.rules(), value, "", container.name());
    String called = inner(place, value.equals("key") ? "Keys" : "Elements", container.words());
    String space = " ".repeat(indent);
    if (!called.isEmpty()) {
      source
          .line(space + "if (" + value + " != null) {")
          .line(space + "  " + called + '(' + value + ", found);")
          .line(space + "}");
    }
  }

  private void rules(int indent, List<Rule> rules, String value, String json, String name) {
    for (Rule rule : TestWriter.cheapestFirst(rules)) {
      List<String> arguments = new ArrayList<>();
      if (!json.isEmpty()) {
        arguments.add(json);
      }
      arguments.add(literal(rule.code()));
      List<String> bounds = new ArrayList<>();
      rule.bounds().forEach((key, bound) -> bounds.add(literal(key) + ", " + bound));
      arguments.add(imports.name("java.util.Map") + ".of(" + String.join(", ", bounds) + ')');
      source.condition(indent, tests.failures(rule, value, name));
      source.call(indent + 2, "found.add", arguments).line(" ".repeat(indent) + "}");
    }
  }

  private String literal(String text) {
    return elements.getConstantExpression(text);
  }

  private String text(TypeMirror type) {
    return TypeText.of(type, (TypeElement element) -> imports.name(element));
  }
}
