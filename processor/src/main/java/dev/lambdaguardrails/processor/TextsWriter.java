// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

import dev.lambdaguardrails.processor.Shape.Component;
import dev.lambdaguardrails.processor.Shape.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** Writes the class inside an entry that tells the texts of the input. */
final class TextsWriter {
  /** What tells the texts of the input. */
  static final String NAME = "InspectedInput";

  private final SourceText source = new SourceText();
  private final Imports imports;
  private final Elements elements;
  private final ShapeReader shapes;
  private final TextSearch search;
  private final MethodNames methods = new MethodNames("tell");
  private final Map<String, String> inspectors = new LinkedHashMap<>();
  private final Set<String> locals = new HashSet<>();

  TextsWriter(Imports imports, Elements elements, ShapeReader shapes) {
    this.imports = imports;
    this.elements = elements;
    this.shapes = shapes;
    this.search = new TextSearch(shapes);
  }

  /** The source of the class. */
  String write(TypeMirror input) {
    locals.addAll(Set.of("value", "in"));
    value(6, TextPlace.PLAIN, input, "value", null);
    String root = source.toString();
    SourceText rest = rest();
    String text = text(input);
    SourceText all = new SourceText();
    all.line("")
        .line("  /** Tells the texts of {@code " + TypeText.simple(input) + "}. */")
        .line("  " + EntryWriter.SUPPRESSED)
        .text(head(imports.name(Names.INSPECTED) + '<' + text + "> {"));
    for (Map.Entry<String, String> each : inspectors.entrySet()) {
      String type = imports.name(Names.INSPECTOR);
      all.line("    private static final " + type + ' ' + each.getValue() + " =")
          .line("        " + each.getKey() + ';')
          .line("");
    }
    return all.line("    @Override")
        .line("    public void tell(" + text + " value, " + inspection() + " in) {")
        .text(root)
        .line("    }")
        .text(rest.toString())
        .line("  }")
        .toString();
  }

  private static String head(String implemented) {
    String head = "  private static final class " + NAME + " implements " + implemented;
    return head.length() > SourceText.WIDTH
        ? "  private static final class " + NAME + "\n      implements " + implemented + '\n'
        : head + '\n';
  }

  /** The methods, until each one that is called is there. */
  private SourceText rest() {
    SourceText written = new SourceText();
    for (TypeMirror type = methods.next(); type != null; type = methods.next()) {
      SourceText method = object(type);
      written.text(method.toString());
    }
    return written;
  }

  private SourceText object(TypeMirror type) {
    SourceText method = new SourceText();
    method
        .line("")
        .line(
            "    private static void "
                + methods.of(type)
                + '('
                + text(type)
                + " value, "
                + inspection()
                + " in) {");
    int before = source.toString().length();
    locals.clear();
    locals.addAll(Set.of("value", "in"));
    if (!search.isObject(type) && shapes.outline(type) instanceof Shape.Choice choice) {
      choice(choice);
    } else {
      boolean itself = search.mayHoldItself(type);
      if (itself) {
        source.line("      if (!in.open(value)) {").line("        return;").line("      }");
      }
      for (Component each : shapes.structure((DeclaredType) type).components()) {
        component(each);
      }
      if (itself) {
        source.line("      in.close();");
      }
    }
    return method.text(source.toString().substring(before)).line("    }");
  }

  private void choice(Shape.Choice choice) {
    String start = "      if";
    for (DeclaredType each : choice.members().values()) {
      if (search.holds(each)) {
        String local = SourceText.identifier("as" + each.asElement().getSimpleName());
        source
            .line(start + " (value instanceof " + text(each) + ' ' + local + ") {")
            .line("        " + methods.of(each) + '(' + local + ", in);");
        start = "      } else if";
      }
    }
    source.line("      }");
  }

  private void component(Component component) {
    TextPlace place = TextPlace.of(component.members());
    if (!place.trusted() && search.holds(component.type())) {
      value(6, place, component.type(), "value." + component.accessor(), component);
    }
  }

  /** Tells a value; of a property, from outside of it. */
  private void value(
      int indent, TextPlace place, TypeMirror type, String value, @Nullable Component property) {
    if (place.trusted() || !search.holds(type)) {
      return;
    }
    String space = " ".repeat(indent);
    if (ScalarForm.of(type) != null) {
      List<String> arguments = new ArrayList<>();
      if (property != null) {
        arguments.add(elements.getConstantExpression(property.json()));
      }
      arguments.add(value);
      AnnotationView demand = place.demand();
      if (demand != null) {
        arguments.add(inspector(demand));
      }
      source.call(indent, "in.text", arguments);
      return;
    }
    String held = value;
    if (property != null) {
      held = local(property.name());
      source.line(space + text(type) + ' ' + held + " = " + value + ';');
    }
    source.line(space + "if (" + held + " != null) {");
    if (property != null) {
      String name = elements.getConstantExpression(property.json());
      source.line(space + "  in.enter(" + name + ");");
    }
    Set<String> outer = Set.copyOf(locals);
    inside(indent + 2, place, type, held);
    locals.retainAll(outer);
    if (property != null) {
      source.line(space + "  in.leave();");
    }
    source.line(space + '}');
  }

  private void inside(int indent, TextPlace place, TypeMirror type, String value) {
    String space = " ".repeat(indent);
    if (search.isObject(type) || !(shapes.outline(type) instanceof Shape.Holder holder)) {
      source.line(space + methods.of(type) + '(' + value + ", in);");
      return;
    }
    TextPlace element = place.element() == null ? TextPlace.PLAIN : place.element();
    String each = local(holder.kind() == Kind.MAP ? "entry" : "element");
    String held = text(holder.element());
    switch (holder.kind()) {
      case OPTIONAL -> {
        source.line(space + held + ' ' + each + " = " + value + ".orElse(null);");
        value(indent, element, holder.element(), each, null);
      }
      case LIST, ARRAY -> {
        String index = local("index");
        source.line(space + "int " + index + " = 0;");
        source.line(space + "for (" + held + ' ' + each + " : " + value + ") {");
        source.line(space + "  in.enter(" + index + "++);");
        value(indent + 2, element, holder.element(), each, null);
        source.line(space + "  in.leave();").line(space + '}');
      }
      case SET -> {
        source.line(space + "in.enterUnnamed();");
        source.line(space + "for (" + held + ' ' + each + " : " + value + ") {");
        value(indent + 2, element, holder.element(), each, null);
        source.line(space + '}').line(space + "in.leave();");
      }
      case MAP -> {
        TextPlace key = place.key() == null ? TextPlace.PLAIN : place.key();
        TypeMirror keyType = ((DeclaredType) type).getTypeArguments().get(0);
        String entry = imports.name("java.util.Map") + ".Entry<String, " + held + '>';
        source.line(space + "in.enterUnnamed();");
        source.line(space + "for (" + entry + ' ' + each + " : " + value + ".entrySet()) {");
        value(indent + 2, key, keyType, each + ".getKey()", null);
        if (search.holds(holder.element()) && !element.trusted()) {
          String inner = each + ".getValue()";
          if (ScalarForm.of(holder.element()) == null) {
            inner = local("held");
            source.line(space + "  " + held + ' ' + inner + " = " + each + ".getValue();");
          }
          value(indent + 2, element, holder.element(), inner, null);
        }
        source.line(space + '}').line(space + "in.leave();");
      }
    }
  }

  /** The constant that looks into a place as its annotation says. */
  private String inspector(AnnotationView demand) {
    String type = imports.name(Names.INJECTION_INSPECTOR);
    String created =
        type
            + ".of("
            + settings(demand, imports)
            + ").demanding("
            + constants(demand, "value", Names.INJECTION_CLASS, imports)
            + ')';
    return inspectors.computeIfAbsent(
        created,
        key -> inspectors.isEmpty() ? "INSPECTOR" : "INSPECTOR_" + (inspectors.size() + 1));
  }

  /** The sensitivity and the suppressed rules of an annotation, as arguments. */
  static String settings(AnnotationView view, Imports imports) {
    String sensitivity = imports.name(Names.SENSITIVITY) + '.' + view.constant("sensitivity");
    String rules = constants(view, "suppress", Names.INJECTION_RULE, imports);
    return rules.isEmpty() ? sensitivity : sensitivity + ", " + rules;
  }

  private static String constants(AnnotationView view, String value, String type, Imports imports) {
    List<String> constants = new ArrayList<>();
    for (AnnotationValue each : view.array(value)) {
      VariableElement constant = AnnotationView.as(VariableElement.class, each);
      constants.add(imports.name(type) + '.' + constant.getSimpleName());
    }
    return String.join(", ", constants);
  }

  private String local(String name) {
    String local = SourceText.identifier(name);
    while (!locals.add(local)) {
      local += '_';
    }
    return local;
  }

  private String inspection() {
    return imports.name(Names.INSPECTION);
  }

  private String text(TypeMirror type) {
    return TypeText.of(type, (TypeElement element) -> imports.name(element));
  }
}
