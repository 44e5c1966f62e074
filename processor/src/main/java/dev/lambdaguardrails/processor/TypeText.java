// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** What a type says by its names, without the annotations in it. */
final class TypeText {
  private TypeText() {}

  /** A type as source text. */
  static String of(TypeMirror type, Function<TypeElement, String> names) {
    if (type instanceof ArrayType array) {
      return of(array.getComponentType(), names) + "[]";
    }
    if (type instanceof DeclaredType declared) {
      List<String> arguments = new ArrayList<>();
      for (TypeMirror argument : declared.getTypeArguments()) {
        arguments.add(of(argument, names));
      }
      String name = names.apply((TypeElement) declared.asElement());
      return arguments.isEmpty() ? name : name + '<' + String.join(", ", arguments) + '>';
    }
    return type.getKind().isPrimitive() ? type.getKind().name().toLowerCase(Locale.ROOT) : "?";
  }

  /** A type as a message shows it. */
  static String simple(TypeMirror type) {
    return of(type, element -> element.getSimpleName().toString());
  }

  /** The qualified name of a class or interface; empty for any other type. */
  static String name(TypeMirror type) {
    TypeElement element = element(type);
    return element == null ? "" : element.getQualifiedName().toString();
  }

  static @Nullable TypeElement element(TypeMirror type) {
    if (type.getKind() == TypeKind.ERROR) {
      throw new Unreadable();
    }
    return type instanceof DeclaredType declared ? (TypeElement) declared.asElement() : null;
  }

  static boolean isVoid(TypeMirror type) {
    return name(type).equals("java.lang.Void");
  }

  /** Whether nothing of it is bound or written: {@code Void}, and what the guard itself writes. */
  static boolean isOpaque(TypeMirror type) {
    return isVoid(type) || name(type).equals(Names.AUTHORIZATION);
  }

  /** Whether it is the class of a whole event of a source. */
  static boolean isEvent(TypeMirror type) {
    String name = name(type);
    return name.startsWith(Names.EVENTS_PACKAGE + '.')
        && name.indexOf('.', Names.EVENTS_PACKAGE.length() + 1) < 0;
  }

  /** Whether it holds a type argument that {@code Class} cannot express. */
  static boolean isParametrised(TypeMirror type) {
    if (type instanceof ArrayType array) {
      return isParametrised(array.getComponentType());
    }
    return type instanceof DeclaredType declared && !declared.getTypeArguments().isEmpty();
  }

  /** Whether a type argument in it is left out or a wildcard. */
  static boolean isOpen(TypeMirror type) {
    if (type instanceof ArrayType array) {
      return isOpen(array.getComponentType());
    }
    if (type instanceof DeclaredType declared) {
      TypeElement element = (TypeElement) declared.asElement();
      return declared.getTypeArguments().size() != element.getTypeParameters().size()
          || declared.getTypeArguments().stream().anyMatch(TypeText::isOpen);
    }
    return !type.getKind().isPrimitive();
  }

  /** The body of an answer: what {@code Response} or {@code Transformed} holds. */
  static TypeMirror unwrapped(TypeMirror output) {
    boolean around = name(output).equals(Names.RESPONSE) || name(output).equals(Names.TRANSFORMED);
    return around && isParametrised(output)
        ? ((DeclaredType) output).getTypeArguments().get(0)
        : output;
  }

  /** Whether it is a class, record or enum, and neither interface nor abstract. */
  static boolean isConcrete(TypeElement type) {
    return type.getKind().isClass() && !type.getModifiers().contains(Modifier.ABSTRACT);
  }
}
