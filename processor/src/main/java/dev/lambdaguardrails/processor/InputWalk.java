// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Goes through every place of an input into which a value is bound, each type once. */
final class InputWalk {
  /** A type that is nested in itself with ever more arguments has no end. */
  private static final int TYPES = 500;

  /** Nor has a container that is nested in itself. */
  private static final int NESTING = 20;

  private final Types types;
  private final Elements elements;
  private final Set<String> sources;
  private final Consumer<InputPlace> visitor;
  private final Set<String> seen = new HashSet<>();
  private final Deque<DeclaredType> open = new ArrayDeque<>();
  private int nesting;

  private InputWalk(
      Types types, Elements elements, Set<String> sources, Consumer<InputPlace> visitor) {
    this.types = types;
    this.elements = elements;
    this.sources = sources;
    this.visitor = visitor;
  }

  /**
   * Shows a visitor every place below a type.
   *
   * @param sources the names of the classes in the sources
   */
  static void from(
      TypeMirror root,
      Types types,
      Elements elements,
      Set<String> sources,
      Consumer<InputPlace> visitor) {
    InputWalk walk = new InputWalk(types, elements, sources, visitor);
    walk.add(root);
    while (!walk.open.isEmpty()) {
      walk.properties(walk.open.remove());
    }
  }

  private void add(TypeMirror type) {
    TypeElement element = TypeText.element(type);
    if (element == null
        || TypeGraph.isPlatform(element)
        || element.getKind() == ElementKind.ENUM
        || seen.size() == TYPES
        || !seen.add(ShapeReader.key(type))) {
      return;
    }
    open.add((DeclaredType) type);
    element.getPermittedSubclasses().forEach(subtype -> subtype(subtype, element));
    subtypes(element);
  }

  private void subtypes(Element of) {
    AnnotationView subtypes = AnnotationView.find(of, Names.JSON_SUB_TYPES);
    if (subtypes != null) {
      subtypes.annotations("value").forEach(subtype -> subtype(subtype.type("value"), of));
    }
  }

  private void subtype(TypeMirror type, Element of) {
    TypeElement element = TypeText.element(type);
    if (element != null) {
      String label = "a subtype of " + of.getSimpleName();
      visitor.accept(
          new InputPlace(
              element, label, type, List.of(), List.of(element), isSource(element), true));
      add(type);
    }
  }

  private void properties(DeclaredType type) {
    TypeElement owner = (TypeElement) type.asElement();
    boolean source = isSource(owner);
    for (InputProperties.Property property : InputProperties.of(types, type)) {
      List<AnnotationView> annotations = new ArrayList<>();
      property.elements().forEach(element -> annotations.addAll(AnnotationView.all(element)));
      property.elements().forEach(this::subtypes);
      String label = owner.getSimpleName() + "." + property.name();
      InputPlace place =
          new InputPlace(
              owner, label, property.type(), annotations, property.elements(), source, true);
      place(place, label);
    }
  }

  private void place(InputPlace place, String label) {
    TypeMirror type = bound(place.type());
    InputPlace known = place.as(type);
    visitor.accept(known);
    if (type instanceof ArrayType array) {
      inner(known, array.getComponentType(), "each element of " + label);
    } else if (type instanceof DeclaredType declared) {
      contents(known, declared, label);
    }
  }

  private void contents(InputPlace place, DeclaredType type, String label) {
    if (TypeText.name(type).equals("java.util.Optional")) {
      inner(place, argument(type, 0, 1), label);
      return;
    }
    DeclaredType map = container(type, "java.util.Map", 2);
    DeclaredType collection = container(type, "java.util.Collection", 1);
    if (map != null) {
      inner(place, argument(map, 0, 2), "each key of " + label);
      inner(place, argument(map, 1, 2), "each value of " + label);
    } else if (collection != null) {
      inner(place, argument(collection, 0, 1), "each element of " + label);
    } else if (TypeText.name(type).equals("java.lang.Iterable")) {
      inner(place, argument(type, 0, 1), "each element of " + label);
    } else {
      add(type);
    }
  }

  private void inner(InputPlace place, TypeMirror type, String label) {
    if (nesting == NESTING) {
      return;
    }
    nesting++;
    List<AnnotationView> annotations = new ArrayList<>();
    Element at = place.elements().isEmpty() ? place.owner() : place.elements().get(0);
    type.getAnnotationMirrors().forEach(each -> annotations.add(new AnnotationView(at, each)));
    place(place.inner(label, type, annotations), label);
    nesting--;
  }

  private TypeMirror argument(DeclaredType type, int at, int count) {
    return type.getTypeArguments().size() == count
        ? type.getTypeArguments().get(at)
        : elements.getTypeElement("java.lang.Object").asType();
  }

  /** A type as a container; the JDK's own keep what stands on their arguments. */
  private @Nullable DeclaredType container(DeclaredType type, String name, int arguments) {
    DeclaredType container = supertype(type, name);
    boolean own =
        TypeGraph.isPlatform((TypeElement) type.asElement())
            && type.getTypeArguments().size() == arguments;
    return container != null && own ? type : container;
  }

  private @Nullable DeclaredType supertype(TypeMirror type, String name) {
    if (TypeText.name(type).equals(name)) {
      return (DeclaredType) type;
    }
    for (TypeMirror each : types.directSupertypes(type)) {
      DeclaredType found = supertype(each, name);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private boolean isSource(TypeElement type) {
    Element outermost = type;
    while (outermost.getEnclosingElement() instanceof TypeElement outer) {
      outermost = outer;
    }
    return outermost instanceof TypeElement top
        && sources.contains(top.getQualifiedName().toString());
  }

  /** The type that a type variable or a wildcard stands for. */
  private TypeMirror bound(TypeMirror type) {
    if (type instanceof TypeVariable variable) {
      return bound(variable.getUpperBound());
    }
    if (type instanceof WildcardType wildcard) {
      return wildcard.getExtendsBound() == null
          ? elements.getTypeElement("java.lang.Object").asType()
          : bound(wildcard.getExtendsBound());
    }
    if (type.getKind() == TypeKind.ERROR) {
      throw new Unreadable();
    }
    return type;
  }
}
