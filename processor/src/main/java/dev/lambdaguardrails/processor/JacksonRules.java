// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Which annotations of Jackson's the compiled path understands, and where. */
final class JacksonRules {
  /** Supertypes that say nothing about JSON. */
  private static final Set<String> SILENT =
      Set.of(
          "java.lang.Object",
          "java.lang.Record",
          "java.lang.Enum",
          "java.lang.Cloneable",
          "java.lang.Comparable",
          "java.io.Serializable");

  /** Enums of the platform that databind takes as any other. */
  private static final Set<String> PLAIN_ENUMS =
      Set.of("java.time.DayOfWeek", "java.time.Month", "java.util.concurrent.TimeUnit");

  private static final Set<String> ON_TYPES =
      Set.of(
          Names.JSON_IGNORE_PROPERTIES,
          Names.JSON_INCLUDE,
          Names.JSON_PROPERTY_ORDER,
          Names.JSON_SUB_TYPES,
          Names.JSON_TYPE_INFO,
          Names.JSON_TYPE_NAME);

  private static final Set<String> ON_MEMBERS =
      Set.of(
          Names.JSON_ALIAS,
          Names.JSON_FORMAT,
          Names.JSON_IGNORE,
          Names.JSON_INCLUDE,
          Names.JSON_PROPERTY);

  /** The attributes that each annotation may write. */
  private static final Set<String> ATTRIBUTES =
      Set.of(
          Names.JSON_ALIAS + ".value",
          Names.JSON_CREATOR + ".mode",
          Names.JSON_FORMAT + ".pattern",
          Names.JSON_FORMAT + ".shape",
          Names.JSON_IGNORE_PROPERTIES + ".value",
          Names.JSON_IGNORE_PROPERTIES + ".ignoreUnknown",
          Names.JSON_INCLUDE + ".value",
          Names.JSON_PROPERTY + ".value",
          Names.JSON_PROPERTY + ".access",
          Names.JSON_PROPERTY_ORDER + ".value",
          Names.JSON_SUB_TYPES + ".value",
          Names.JSON_TYPE_INFO + ".use",
          Names.JSON_TYPE_INFO + ".include",
          Names.JSON_TYPE_INFO + ".property",
          Names.JSON_TYPE_NAME + ".value");

  private final TypeElement type;

  private JacksonRules(TypeElement type) {
    this.type = type;
  }

  /**
   * Checks a record or class with all that it inherits.
   *
   * @throws NotCompiled if there is an annotation, or a supertype, that the compiled path does not
   *     know
   */
  static void check(TypeElement type, List<TypeElement> lineage) {
    JacksonRules rules = new JacksonRules(type);
    for (TypeElement each : lineage) {
      rules.checkKnown(each, ON_TYPES);
      for (TypeElement supertype : Supertypes.direct(each)) {
        rules.checkSupertype(supertype);
      }
      for (Element member : each.getEnclosedElements()) {
        rules.checkMember(member);
      }
    }
  }

  /**
   * The names of an enum's constants in JSON, each by the constant; empty if they are their own.
   *
   * @throws NotCompiled if its constants may stand otherwise than by names
   */
  static Map<String, String> constants(TypeElement type) {
    if (PLAIN_ENUMS.contains(type.getQualifiedName().toString())) {
      return Map.of();
    }
    JacksonRules rules = new JacksonRules(type);
    rules.checkKnown(type, Set.of());
    if (type.getQualifiedName().toString().startsWith("java.")) {
      throw rules.outside("is an enum of the platform.");
    }
    for (TypeElement supertype : Supertypes.direct(type)) {
      if (!SILENT.contains(supertype.getQualifiedName().toString())) {
        throw rules.outside("implements " + supertype.getSimpleName() + '.');
      }
    }
    Map<String, String> names = new LinkedHashMap<>();
    boolean named = false;
    for (Element member : type.getEnclosedElements()) {
      boolean constant = member.getKind() == ElementKind.ENUM_CONSTANT;
      rules.checkKnown(member, constant ? Set.of(Names.JSON_PROPERTY) : Set.of());
      if (constant) {
        String own = member.getSimpleName().toString();
        AnnotationView view = AnnotationView.find(member, Names.JSON_PROPERTY);
        String name = view == null || view.text("value").isEmpty() ? own : view.text("value");
        named |= !name.equals(own);
        if (names.containsValue(name)) {
          throw rules.outside("gives the name " + name + " twice.");
        }
        names.put(own, name);
      }
    }
    return named ? names : Map.of();
  }

  private void checkMember(Element member) {
    if (member instanceof TypeElement) {
      return;
    }
    checkKnown(member, ON_MEMBERS);
    if (member instanceof ExecutableElement method) {
      method.getParameters().forEach(each -> checkKnown(each, ON_MEMBERS));
    }
  }

  private void checkSupertype(TypeElement supertype) {
    String name = supertype.getQualifiedName().toString();
    if (name.startsWith("java.") && !SILENT.contains(name)) {
      String does = supertype.getKind().isInterface() ? "implements " : "extends ";
      throw outside(does + supertype.getSimpleName() + '.');
    }
  }

  private void checkKnown(Element element, Set<String> known) {
    for (AnnotationView view : AnnotationView.all(element)) {
      String name = view.name();
      boolean creator =
          name.equals(Names.JSON_CREATOR)
              && element instanceof ExecutableElement
              && !known.isEmpty();
      if (known.contains(name) || creator) {
        checkAttributes(view);
      } else if (isOfJackson(view)) {
        throw outside("has @" + view.simpleName() + at(element) + '.');
      }
    }
  }

  private void checkAttributes(AnnotationView view) {
    for (ExecutableElement attribute : view.mirror().getElementValues().keySet()) {
      AnnotationValue value = view.mirror().getElementValues().get(attribute);
      boolean ignores =
          view.name().equals(Names.JSON_IGNORE)
              && value != null
              && Boolean.TRUE.equals(value.getValue());
      if (!ignores && !ATTRIBUTES.contains(view.name() + '.' + attribute.getSimpleName())) {
        throw outside(
            "has @"
                + view.simpleName()
                + '('
                + attribute.getSimpleName()
                + ')'
                + at(view.element())
                + '.');
      }
    }
  }

  /** Whether an element has an annotation of Jackson's. */
  static boolean speaks(Element element) {
    return AnnotationView.all(element).stream().anyMatch(JacksonRules::isOfJackson);
  }

  private static boolean isOfJackson(AnnotationView view) {
    String name = view.name();
    Element annotation = view.mirror().getAnnotationType().asElement();
    return name.startsWith("com.fasterxml.jackson.")
        || name.startsWith("tools.jackson.")
        || name.startsWith("java.beans.")
        || AnnotationView.find(annotation, Names.JACKSON_INSIDE) != null;
  }

  private String at(Element element) {
    return element.equals(type) ? "" : " on " + element.getSimpleName();
  }

  private NotCompiled outside(String reason) {
    return new NotCompiled(type.getSimpleName().toString(), reason);
  }

  /** The annotation of a type, which it may inherit; null if it has none. */
  static @Nullable AnnotationView onType(List<TypeElement> lineage, String name) {
    AnnotationView own = AnnotationView.find(lineage.get(0), name);
    AnnotationView found = own;
    for (TypeElement each : lineage) {
      AnnotationView view = AnnotationView.find(each, name);
      if (own == null && view != null) {
        if (found != null) {
          throw new NotCompiled(
              lineage.get(0).getSimpleName().toString(),
              "inherits @" + Names.simple(name) + " twice.");
        }
        found = view;
      }
    }
    return found;
  }
}
