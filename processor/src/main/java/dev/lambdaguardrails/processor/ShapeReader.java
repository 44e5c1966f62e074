// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

import dev.lambdaguardrails.processor.Shape.Component;
import dev.lambdaguardrails.processor.Shape.Kind;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Finds the shapes of types, as far as the compiled path knows them. */
final class ShapeReader {
  private final Types types;
  private final Visibility visibility;
  private final SourceFiles files;
  private final TypeElement from;
  private final MemberAccess access;
  private final Side side;

  /** A reader of types that are named in the package of a class. */
  ShapeReader(ProcessingEnvironment environment, Visibility visibility, TypeElement from) {
    this.types = environment.getTypeUtils();
    this.visibility = visibility;
    this.files = new SourceFiles(environment);
    this.from = from;
    this.access = new MemberAccess(types, environment.getElementUtils(), visibility, from);
    this.side = Side.INPUT;
  }

  private ShapeReader(ShapeReader other, Side side) {
    this.types = other.types;
    this.visibility = other.visibility;
    this.files = other.files;
    this.from = other.from;
    this.access = other.access;
    this.side = side;
  }

  /** A reader of the same types as they stand on a side. */
  ShapeReader at(Side other) {
    return other == side ? this : new ShapeReader(this, other);
  }

  /**
   * The user's classes that a type holds.
   *
   * @throws NotCompiled if one of them, or how it is held, is outside
   */
  Set<TypeElement> reach(TypeMirror root) {
    Set<TypeElement> reached = new LinkedHashSet<>();
    reach(root, reached, new HashSet<>());
    return reached;
  }

  /**
   * The shape of a type.
   *
   * @throws NotCompiled if there is none
   */
  Shape read(TypeMirror type) {
    Shape shape = outline(type);
    return shape instanceof Shape.Structure ? structure((DeclaredType) type) : shape;
  }

  /**
   * The shape of a type, without the properties of an object, which may stand on neither side.
   *
   * @throws NotCompiled if there is none
   */
  Shape outline(TypeMirror type) {
    ScalarForm scalar = ScalarForm.of(type);
    if (scalar != null) {
      return new Shape.Scalar(scalar, type.getKind().isPrimitive());
    }
    if (type instanceof ArrayType array) {
      return array(type, array.getComponentType());
    }
    TypeElement element = TypeText.element(type);
    if (element == null) {
      throw new NotCompiled(TypeText.simple(type), "is no class.");
    }
    Kind kind = kind(element);
    if (kind != null) {
      return holder(kind, (DeclaredType) type);
    }
    if (!visibility.names(from, element)) {
      throw new NotCompiled(TypeText.simple(type), "is not visible to the entry.");
    }
    if (files.declaresAside(element)) {
      throw new NotCompiled(TypeText.simple(type), "is declared in the file of another type.");
    }
    if (element.getKind() == ElementKind.ENUM) {
      return new Shape.Constant(element, JacksonRules.constants(element));
    }
    if (TypeText.isOpen(type) || element.getQualifiedName().toString().startsWith("java.")) {
      throw new NotCompiled(TypeText.simple(type), "is no type with a compiled form.");
    }
    Shape.Choice choice = new ChoiceReader(types, element).read();
    return choice == null ? object(element) : choice;
  }

  /**
   * The structure of a class, though it may be one of several.
   *
   * @throws NotCompiled if there is none
   */
  Shape.Structure structure(DeclaredType type) {
    return new StructureReader(types, access, type, side).read();
  }

  private static Shape.Structure object(TypeElement type) {
    if (!TypeText.isConcrete(type) || Visibility.isInner(type)) {
      throw new NotCompiled(
          type.getSimpleName().toString(), "is no class that can be created by itself.");
    }
    return new Shape.Structure(type, new Shape.Bean(), List.of(), Shape.Passed.NONE);
  }

  /** What identifies a type. */
  static String key(TypeMirror type) {
    return TypeText.of(type, element -> element.getQualifiedName().toString());
  }

  private void reach(TypeMirror type, Set<TypeElement> reached, Set<String> seen) {
    if (!seen.add(key(type))) {
      return;
    }
    Shape shape = read(type);
    if (shape instanceof Shape.Constant constant) {
      reached.add(constant.type());
    } else if (shape instanceof Shape.Holder holder) {
      reach(holder.element(), reached, seen);
    } else if (shape instanceof Shape.Structure structure) {
      reach(structure, reached, seen);
    } else if (shape instanceof Shape.Choice choice) {
      reached.add(choice.type());
      for (DeclaredType member : choice.members().values()) {
        Shape.Structure structure = structure(member);
        choice.checkMember(structure);
        reach(structure, reached, seen);
      }
    }
  }

  private void reach(Shape.Structure structure, Set<TypeElement> reached, Set<String> seen) {
    if (reached.add(structure.type()) || !structure.type().getTypeParameters().isEmpty()) {
      for (Component component : structure.components()) {
        reach(component.type(), reached, seen);
      }
    }
  }

  private Shape array(TypeMirror type, TypeMirror element) {
    boolean object = element instanceof DeclaredType && !TypeText.isParametrised(element);
    if (!object) {
      throw new NotCompiled(TypeText.simple(type), "is an array without a compiled form.");
    }
    return new Shape.Holder(Kind.ARRAY, element);
  }

  private static Shape holder(Kind kind, DeclaredType type) {
    List<? extends TypeMirror> arguments = type.getTypeArguments();
    if (arguments.isEmpty() || TypeText.isOpen(type)) {
      throw new NotCompiled(TypeText.simple(type), "leaves its elements open.");
    }
    if (kind == Kind.MAP && !TypeText.name(arguments.get(0)).equals("java.lang.String")) {
      throw new NotCompiled(TypeText.simple(type), "has keys other than String.");
    }
    TypeMirror element = arguments.get(arguments.size() - 1);
    if (kind == Kind.OPTIONAL && TypeText.name(element).equals(Kind.OPTIONAL.type)) {
      throw new NotCompiled(TypeText.simple(type), "is optional twice.");
    }
    return new Shape.Holder(kind, element);
  }

  private static @Nullable Kind kind(TypeElement element) {
    for (Kind kind : Kind.values()) {
      if (element.getQualifiedName().contentEquals(kind.type)) {
        return kind;
      }
    }
    return null;
  }
}
