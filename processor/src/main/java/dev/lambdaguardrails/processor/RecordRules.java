// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

import dev.lambdaguardrails.processor.Shape.Component;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * Which records and enums mean to jackson-databind what their components and constants say, and
 * nothing else.
 */
final class RecordRules {
  /** Interfaces that say nothing about JSON. */
  private static final Set<String> SILENT = Set.of("java.io.Serializable", "java.lang.Comparable");

  /** Factories that databind calls without being told. */
  private static final Set<String> FACTORIES = Set.of("valueOf", "fromString");

  private final TypeElement type;
  private final List<VariableElement> fields = new ArrayList<>();

  private RecordRules(TypeElement type) {
    this.type = type;
    for (VariableElement field : ElementFilter.fieldsIn(type.getEnclosedElements())) {
      if (!field.getModifiers().contains(Modifier.STATIC)) {
        fields.add(field);
      }
    }
  }

  /**
   * Checks an enum.
   *
   * @throws NotCompiled if its constants may not stand by their names
   */
  static void checkEnum(TypeElement type) {
    RecordRules rules = new RecordRules(type);
    rules.checkType();
    for (Element member : type.getEnclosedElements()) {
      rules.checkSilent(member, null);
    }
    if (type.getQualifiedName().toString().startsWith("java.")) {
      throw rules.outside("is an enum of the platform.");
    }
  }

  /**
   * The components of a record.
   *
   * @throws NotCompiled if it may have other properties, or another form
   */
  static List<Component> components(Types types, DeclaredType type) {
    RecordRules rules = new RecordRules((TypeElement) type.asElement());
    rules.checkType();
    rules.checkMembers();
    List<Component> components = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (VariableElement field : rules.fields) {
      Component component = rules.component(field, types.asMemberOf(type, field));
      rules.checkUnique(component, names);
      components.add(component);
    }
    if (components.isEmpty()) {
      throw rules.outside("has no component.");
    }
    return components;
  }

  private void checkType() {
    checkSilent(type, null);
    for (TypeElement supertype : Supertypes.direct(type)) {
      String name = supertype.getQualifiedName().toString();
      boolean kind = name.equals("java.lang.Record") || name.equals("java.lang.Enum");
      if (!kind && !SILENT.contains(name)) {
        throw outside("implements " + supertype.getSimpleName() + '.');
      }
    }
  }

  private void checkMembers() {
    List<? extends Element> members = type.getEnclosedElements();
    if (ElementFilter.constructorsIn(members).size() != 1) {
      throw outside("has more than one constructor.");
    }
    for (ExecutableElement constructor : ElementFilter.constructorsIn(members)) {
      checkSilent(constructor, null);
      constructor.getParameters().forEach(each -> checkSilent(each, field(each)));
    }
    for (ExecutableElement method : ElementFilter.methodsIn(members)) {
      VariableElement accessed = method.getParameters().isEmpty() ? field(method) : null;
      checkSilent(method, accessed);
      method.getParameters().forEach(each -> checkSilent(each, null));
      if (accessed == null && isOfDatabind(method)) {
        throw outside("has the method " + method.getSimpleName() + ", which databind would call.");
      }
    }
    ElementFilter.fieldsIn(members).forEach(each -> checkSilent(each, field(each)));
  }

  private @Nullable VariableElement field(Element named) {
    for (VariableElement field : fields) {
      if (field.getSimpleName().equals(named.getSimpleName())) {
        return field;
      }
    }
    return null;
  }

  private static boolean isOfDatabind(ExecutableElement method) {
    String name = method.getSimpleName().toString();
    int parameters = method.getParameters().size();
    if (method.getModifiers().contains(Modifier.STATIC)) {
      return parameters == 1 && FACTORIES.contains(name);
    }
    return parameters == 0
        ? name.startsWith("get") || name.startsWith("is")
        : parameters < 3 && name.startsWith("set");
  }

  /** No annotation of Jackson's but the names of a component, the same wherever they stand. */
  private void checkSilent(Element element, @Nullable VariableElement field) {
    for (AnnotationView view : AnnotationView.all(element)) {
      String name = view.name();
      boolean naming = name.equals(Names.JSON_PROPERTY) || name.equals(Names.JSON_ALIAS);
      if (naming && field != null && isSame(view, AnnotationView.find(field, name))) {
        continue;
      }
      boolean bundle =
          AnnotationView.find(view.mirror().getAnnotationType().asElement(), Names.JACKSON_INSIDE)
              != null;
      if (bundle
          || name.startsWith("com.fasterxml.jackson.")
          || name.startsWith("tools.jackson.")
          || name.startsWith("java.beans.")) {
        throw outside("has @" + view.simpleName() + " on " + element.getSimpleName() + '.');
      }
    }
  }

  private static boolean isSame(AnnotationView view, @Nullable AnnotationView onField) {
    boolean onlyNames = view.mirror().getElementValues().size() == (view.writes("value") ? 1 : 0);
    return onlyNames
        && onField != null
        && view.mirror()
            .getElementValues()
            .toString()
            .equals(onField.mirror().getElementValues().toString());
  }

  private Component component(VariableElement field, TypeMirror fieldType) {
    String own = field.getSimpleName().toString();
    String json = own;
    AnnotationView renamed = AnnotationView.find(field, Names.JSON_PROPERTY);
    if (renamed != null && !renamed.text("value").isEmpty()) {
      json = renamed.text("value");
    }
    List<String> aliases = new ArrayList<>();
    AnnotationView aliased = AnnotationView.find(field, Names.JSON_ALIAS);
    if (aliased != null) {
      for (AnnotationValue alias : aliased.array("value")) {
        aliases.add(AnnotationView.as(String.class, alias));
      }
    }
    AnnotationView part = null;
    for (AnnotationView view : AnnotationView.all(field)) {
      part = Names.PARTS.contains(view.name()) ? view : part;
    }
    return new Component(own, fieldType, json, aliases, part, own + "()");
  }

  private void checkUnique(Component component, Set<String> names) {
    boolean unique = names.add(component.json());
    for (String alias : component.aliases()) {
      unique &= names.add(alias);
    }
    if (!unique) {
      throw outside("gives a name twice, the second time to " + component.name() + '.');
    }
  }

  private NotCompiled outside(String reason) {
    return new NotCompiled(type.getSimpleName().toString(), reason);
  }
}
