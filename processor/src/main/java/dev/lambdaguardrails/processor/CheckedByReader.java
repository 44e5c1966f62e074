// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

import dev.lambdaguardrails.processor.ValueTest.Argument;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Reads the one check that a constraint names by {@code @CheckedBy}. */
final class CheckedByReader {
  private static final Set<Modifier> CALLABLE = Set.of(Modifier.PUBLIC, Modifier.STATIC);

  private final Types types;
  private final Elements elements;
  private final ConstraintSense sense;

  CheckedByReader(Types types, Elements elements, ConstraintSense sense) {
    this.types = types;
    this.elements = elements;
    this.sense = sense;
  }

  /** The call of the check; null if there is none that fits, which is reported. */
  @Nullable ValueTest test(AnnotationView checkedBy, ConstraintUse use, TypeMirror type) {
    TypeElement owner = TypeText.element(checkedBy.type("value"));
    List<String> names = new ArrayList<>();
    for (AnnotationValue each : checkedBy.array("attributes")) {
      names.add(AnnotationView.as(String.class, each));
    }
    ExecutableElement method = owner == null ? null : method(owner, use, names);
    if (owner == null || method == null) {
      sense.add(
          use.view().place(),
          Misuse.CHECK_MISSING,
          TypeText.simple(checkedBy.type("value")),
          use.view().simpleName(),
          parameters(names));
      return null;
    }
    TypeMirror accepted = types.erasure(method.getParameters().get(0).asType());
    if (!types.isAssignable(types.erasure(boxed(type)), accepted)) {
      sense.unsupported(use, type, "a value of type " + TypeText.simple(accepted));
      return null;
    }
    List<Argument> arguments = new ArrayList<>();
    for (String name : names) {
      arguments.add(argument(use.value(name), parameter(method, arguments.size() + 1)));
    }
    String name = owner.getQualifiedName().toString();
    return new ValueTest.Call(name, method.getSimpleName().toString(), arguments);
  }

  private static String parameters(List<String> names) {
    return names.isEmpty() ? "value" : "value, " + String.join(", ", names);
  }

  private TypeMirror boxed(TypeMirror type) {
    return type instanceof PrimitiveType primitive ? types.boxedClass(primitive).asType() : type;
  }

  private static TypeMirror parameter(ExecutableElement method, int at) {
    return method.getParameters().get(at).asType();
  }

  /** The only public static boolean method, if its class is public and its parameters fit. */
  private @Nullable ExecutableElement method(
      TypeElement owner, ConstraintUse use, List<String> names) {
    List<ExecutableElement> found = new ArrayList<>();
    for (ExecutableElement each : ElementFilter.methodsIn(owner.getEnclosedElements())) {
      if (each.getModifiers().containsAll(CALLABLE)
          && each.getReturnType().getKind() == TypeKind.BOOLEAN) {
        found.add(each);
      }
    }
    boolean top = owner.getNestingKind() == NestingKind.TOP_LEVEL;
    if (found.size() != 1 || !top || !owner.getModifiers().contains(Modifier.PUBLIC)) {
      return null;
    }
    return fits(found.get(0), use, names) ? found.get(0) : null;
  }

  private boolean fits(ExecutableElement method, ConstraintUse use, List<String> names) {
    List<? extends VariableElement> parameters = method.getParameters();
    if (parameters.size() != names.size() + 1
        || parameters.get(0).asType().getKind().isPrimitive()
        || !method.getThrownTypes().isEmpty()) {
      return false;
    }
    for (int at = 0; at < names.size(); at++) {
      TypeMirror attribute = null;
      for (ExecutableElement each : use.attributes()) {
        attribute =
            each.getSimpleName().contentEquals(names.get(at)) ? each.getReturnType() : attribute;
      }
      if (attribute == null || !types.isSameType(attribute, parameter(method, at + 1))) {
        return false;
      }
    }
    return true;
  }

  private Argument argument(AnnotationValue value, TypeMirror type) {
    if (type instanceof ArrayType array) {
      List<String> texts = new ArrayList<>();
      for (Object each : AnnotationView.as(List.class, value)) {
        texts.add(text((AnnotationValue) each));
      }
      String element =
          TypeText.of(array.getComponentType(), each -> each.getQualifiedName().toString());
      return new ValueTest.Constant(element + "[]", "{" + String.join(", ", texts) + '}', "VALUES");
    }
    return new ValueTest.Literal(text(value));
  }

  private String text(AnnotationValue value) {
    Object held = value.getValue();
    if (held instanceof VariableElement constant) {
      String type = TypeText.name(constant.asType());
      return type + '.' + constant.getSimpleName();
    }
    if (held instanceof TypeMirror type) {
      return TypeText.of(type, each -> each.getQualifiedName().toString()) + ".class";
    }
    if (held instanceof AnnotationMirror) {
      throw new NotCompiled(value.toString(), "is an annotation that a check takes.");
    }
    return elements.getConstantExpression(held);
  }
}
