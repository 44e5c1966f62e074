// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Reads which types may stand where one type is declared, and by which names. */
final class ChoiceReader {
  private final Types types;
  private final TypeElement type;
  private final List<TypeElement> lineage;

  ChoiceReader(Types types, TypeElement type) {
    this.types = types;
    this.type = type;
    this.lineage = new ClassMembers(types, type).lineage();
  }

  /**
   * The choice, null if the type stands for itself alone.
   *
   * @throws NotCompiled if databind may tell the types apart otherwise
   */
  Shape.@Nullable Choice read() {
    AnnotationView info = JacksonRules.onType(lineage, Names.JSON_TYPE_INFO);
    if (info == null) {
      return null;
    }
    if (!type.getTypeParameters().isEmpty()) {
      throw outside("is one of several types, and has parameters.");
    }
    if (!info.constant("use").equals("NAME") || !info.constant("include").equals("PROPERTY")) {
      throw outside(
          "has @JsonTypeInfo of " + info.constant("use") + " by " + info.constant("include") + '.');
    }
    if (info.mirror().getElementValues().keySet().stream()
        .anyMatch(
            each ->
                !List.of("use", "include", "property").contains(each.getSimpleName().toString()))) {
      throw outside("has attributes of @JsonTypeInfo without a compiled form.");
    }
    String property = info.text("property").isEmpty() ? "@type" : info.text("property");
    if (!isAbstract(type)) {
      throw outside("is declared itself, and is one of several types.");
    }
    return new Shape.Choice(type, property, subtypes());
  }

  private Map<String, DeclaredType> subtypes() {
    AnnotationView listed = AnnotationView.find(type, Names.JSON_SUB_TYPES);
    if (listed == null) {
      throw outside("has no @JsonSubTypes.");
    }
    Map<String, DeclaredType> members = new LinkedHashMap<>();
    for (AnnotationView each : listed.annotations("value")) {
      boolean plain =
          each.mirror().getElementValues().keySet().stream()
              .allMatch(
                  attribute ->
                      List.of("value", "name").contains(attribute.getSimpleName().toString()));
      TypeElement subtype = TypeText.element(each.type("value"));
      if (!plain || subtype == null) {
        throw outside("has @JsonSubTypes without a compiled form.");
      }
      checkMember(subtype);
      String name = each.text("name").isEmpty() ? name(subtype) : each.text("name");
      if (members.values().stream().anyMatch(other -> other.asElement().equals(subtype))
          || members.put(name, types.getDeclaredType(subtype)) != null) {
        throw outside("names a subtype twice.");
      }
    }
    checkClosed(members);
    return members;
  }

  private void checkMember(TypeElement subtype) {
    boolean inherits =
        new ClassMembers(types, subtype).lineage().contains(type)
            && AnnotationView.find(subtype, Names.JSON_TYPE_INFO) == null
            && AnnotationView.find(subtype, Names.JSON_SUB_TYPES) == null;
    boolean exact =
        subtype.getModifiers().contains(Modifier.FINAL) && subtype.getTypeParameters().isEmpty();
    if (!inherits || !exact || isAbstract(subtype)) {
      throw outside("has the subtype " + subtype.getSimpleName() + ", which is not final.");
    }
  }

  private void checkClosed(Map<String, DeclaredType> members) {
    boolean closed =
        type.getPermittedSubclasses().stream()
            .allMatch(
                each ->
                    members.values().stream()
                        .anyMatch(member -> types.isSameType(types.erasure(each), member)));
    if (!closed || members.isEmpty()) {
      throw outside("permits a subtype that it does not name.");
    }
  }

  private String name(TypeElement subtype) {
    AnnotationView named = AnnotationView.find(subtype, Names.JSON_TYPE_NAME);
    if (named == null || named.text("value").isEmpty()) {
      throw outside("leaves the name of " + subtype.getSimpleName() + " open.");
    }
    return named.text("value");
  }

  private static boolean isAbstract(TypeElement type) {
    return type.getModifiers().contains(Modifier.ABSTRACT) || type.getKind().isInterface();
  }

  private NotCompiled outside(String reason) {
    return new NotCompiled(type.getSimpleName().toString(), reason);
  }
}
