// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** Types that leave open what is bound: no class, and no closed set of subclasses. */
final class OpenTypes {
  /** Those of the platform that anything, or nothing, can be bound to. */
  private static final Set<String> PLATFORM =
      Set.of(
          "java.io.Serializable",
          "java.lang.Cloneable",
          "java.lang.Comparable",
          "java.lang.Enum",
          "java.lang.Number",
          "java.lang.Object",
          "java.lang.Record");

  private OpenTypes() {}

  static boolean contains(InputPlace place) {
    TypeElement type = TypeText.element(place.type());
    boolean part = Names.PARTS.stream().anyMatch(place::has);
    if (type == null || part || place.has(Names.JSON_DESERIALIZE) || namesClass(place, type)) {
      return false;
    }
    if (TypeGraph.isPlatform(type)) {
      return PLATFORM.contains(type.getQualifiedName().toString());
    }
    return !place.has(Names.JSON_SUB_TYPES) && isOpen(type);
  }

  /** A class that the JSON names is a misuse of its own; so is a parameter that is no scalar. */
  private static boolean namesClass(InputPlace place, TypeElement type) {
    return TypeInfoCheck.namesClass(type)
        || place.elements().stream().anyMatch(TypeInfoCheck::namesClass);
  }

  /** Whether a user's type leaves open what is bound. */
  static boolean isOpen(TypeElement type) {
    return !TypeText.isConcrete(type)
        && type.getKind() != ElementKind.ENUM
        && !InputCheck.isSealed(type)
        && !Supertypes.named(type, "java.util.Collection")
        && !Supertypes.named(type, "java.util.Map")
        && AnnotationView.find(type, Names.JSON_SUB_TYPES) == null
        && AnnotationView.find(type, Names.JSON_DESERIALIZE) == null
        && ElementFilter.methodsIn(type.getEnclosedElements()).stream()
            .noneMatch(OpenTypes::creates);
  }

  private static boolean creates(ExecutableElement method) {
    return AnnotationView.find(method, Names.JSON_CREATOR) != null;
  }
}
