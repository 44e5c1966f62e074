// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Finds the constructor or static method that databind makes objects by. */
final class CreatorFinder {
  /** Factories that databind calls without being told. */
  private static final Set<String> FACTORIES = Set.of("valueOf", "fromString");

  private final Types types;
  private final TypeElement type;
  private final List<ExecutableElement> constructors;
  private final List<ExecutableElement> factories = new ArrayList<>();

  CreatorFinder(Types types, TypeElement type) {
    this.types = types;
    this.type = type;
    this.constructors = ElementFilter.constructorsIn(type.getEnclosedElements());
    for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
      if (method.getModifiers().contains(Modifier.STATIC)) {
        factories.add(method);
      }
    }
  }

  /**
   * The creator whose parameters are properties, null if there is none.
   *
   * @throws NotCompiled if it is not known which it is
   */
  @Nullable ExecutableElement find() {
    List<ExecutableElement> marked = new ArrayList<>();
    List<ExecutableElement> named = new ArrayList<>();
    for (ExecutableElement each : creating()) {
      if (AnnotationView.find(each, Names.JSON_CREATOR) != null) {
        marked.add(each);
      }
      if (each.getParameters().stream().anyMatch(JacksonRules::speaks)) {
        named.add(each);
      }
    }
    if (!marked.isEmpty()) {
      return only(marked, named);
    }
    ExecutableElement canonical = type.getKind() == ElementKind.RECORD ? canonical() : null;
    named.remove(canonical);
    if (canonical != null) {
      if (!named.isEmpty()) {
        throw outside("names the parameters of another constructor.");
      }
      return canonical;
    }
    return named.isEmpty() ? null : only(named, named);
  }

  List<ExecutableElement> constructors() {
    return constructors;
  }

  /** Whether a creator is the constructor of a record that takes its components. */
  boolean isCanonical(ExecutableElement creator) {
    return creator.equals(canonical());
  }

  /**
   * Checks that nothing but an object becomes this type.
   *
   * @throws NotCompiled if a constructor or factory may take a value of another form
   */
  void checkOthers(@Nullable ExecutableElement creator) {
    for (ExecutableElement each : creating()) {
      boolean single = each.getParameters().size() == 1 && !each.equals(creator);
      boolean factory = each.getKind() == ElementKind.METHOD;
      if (single
          && (factory
              ? FACTORIES.contains(each.getSimpleName().toString())
              : takesScalar(each.getParameters().get(0)))) {
        throw outside("may be made of a single value.");
      }
    }
  }

  private ExecutableElement only(List<ExecutableElement> creators, List<ExecutableElement> named) {
    ExecutableElement creator = creators.get(0);
    if (creators.size() > 1 || named.stream().anyMatch(each -> !each.equals(creator))) {
      throw outside("has more than one creator.");
    }
    AnnotationView at = AnnotationView.find(creator, Names.JSON_CREATOR);
    String mode = at == null ? "PROPERTIES" : at.constant("mode");
    if (!mode.equals("DEFAULT") && !mode.equals("PROPERTIES")) {
      throw outside("has a creator of mode " + mode + '.');
    }
    boolean implicit = creator.equals(canonical()) && creator.getParameters().size() > 1;
    for (VariableElement parameter : creator.getParameters()) {
      AnnotationView name = AnnotationView.find(parameter, Names.JSON_PROPERTY);
      if (!implicit && (name == null || name.text("value").isEmpty())) {
        throw outside("names not every parameter of its creator.");
      }
    }
    if (creator.getParameters().isEmpty()) {
      throw outside("has a creator without parameters.");
    }
    return creator;
  }

  /** The constructor of a record that takes its components; null for another class. */
  private @Nullable ExecutableElement canonical() {
    List<Element> fields = new ArrayList<>();
    for (VariableElement field : ElementFilter.fieldsIn(type.getEnclosedElements())) {
      if (!field.getModifiers().contains(Modifier.STATIC)) {
        fields.add(field);
      }
    }
    for (ExecutableElement each : constructors) {
      boolean same = each.getParameters().size() == fields.size();
      for (int at = 0; same && at < fields.size(); at++) {
        same =
            types.isSameType(
                types.erasure(each.getParameters().get(at).asType()),
                types.erasure(fields.get(at).asType()));
      }
      if (same && type.getKind() == ElementKind.RECORD) {
        return each;
      }
    }
    return null;
  }

  private List<ExecutableElement> creating() {
    List<ExecutableElement> all = new ArrayList<>(constructors);
    all.addAll(factories);
    return all;
  }

  /** Any other type has to be marked. */
  private static boolean takesScalar(VariableElement parameter) {
    TypeElement declared = TypeText.element(parameter.asType());
    return declared == null || declared.getQualifiedName().toString().startsWith("java.");
  }

  private NotCompiled outside(String reason) {
    return new NotCompiled(type.getSimpleName().toString(), reason);
  }
}
