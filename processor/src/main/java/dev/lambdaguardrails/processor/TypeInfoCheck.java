// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

import java.util.HashSet;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Name;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** No type that is bound or written lets the JSON name a class, the door of gadget chains. */
final class TypeInfoCheck implements Check {
  private static final Set<String> CLASS_NAMES = Set.of("CLASS", "MINIMAL_CLASS", "CUSTOM");

  @Override
  public void check(FunctionModel function, Report report) {
    if (!function.handling().bound) {
      return;
    }
    for (TypeElement type : TypeGraph.of(function.input(), function.output())) {
      check(type, type.getSimpleName().toString(), report);
      check(type, typeInfos(type), report);
    }
  }

  /** The compiler copies what stands on a component to its field, accessor and parameter. */
  private static void check(TypeElement type, Set<Name> fields, Report report) {
    for (Element member : type.getEnclosedElements()) {
      if (member instanceof ExecutableElement method) {
        for (Element parameter : method.getParameters()) {
          if (!fields.contains(parameter.getSimpleName())) {
            check(parameter, place(type, parameter), report);
          }
        }
      }
      boolean copy =
          member.getKind() != ElementKind.FIELD && fields.contains(member.getSimpleName());
      if (!copy && !(member instanceof TypeElement)) {
        check(member, place(type, member), report);
      }
    }
  }

  /** The names of the fields that have the annotation. */
  private static Set<Name> typeInfos(TypeElement type) {
    Set<Name> names = new HashSet<>();
    for (VariableElement field : ElementFilter.fieldsIn(type.getEnclosedElements())) {
      if (typeInfo(field) != null) {
        names.add(field.getSimpleName());
      }
    }
    return names;
  }

  private static String place(TypeElement type, Element member) {
    return type.getSimpleName() + "." + member.getSimpleName();
  }

  private static void check(Element element, String place, Report report) {
    AnnotationView typeInfo = typeInfo(element);
    if (typeInfo != null && namesClass(element)) {
      report.add(new Place(element, typeInfo.mirror(), null), Misuse.JSON_NAMES_CLASS, place);
    }
  }

  /** Whether an annotation on an element lets the JSON name a class. */
  static boolean namesClass(Element element) {
    AnnotationView typeInfo = typeInfo(element);
    return typeInfo != null && CLASS_NAMES.contains(typeInfo.constant("use"));
  }

  /** The annotation, itself or held by one that Jackson looks into. */
  private static @Nullable AnnotationView typeInfo(Element element) {
    AnnotationView typeInfo = AnnotationView.find(element, Names.JSON_TYPE_INFO);
    if (typeInfo != null) {
      return typeInfo;
    }
    for (AnnotationView view : AnnotationView.all(element)) {
      Element annotation = view.mirror().getAnnotationType().asElement();
      if (AnnotationView.find(annotation, Names.JACKSON_INSIDE) != null) {
        return AnnotationView.find(annotation, Names.JSON_TYPE_INFO);
      }
    }
    return null;
  }
}
