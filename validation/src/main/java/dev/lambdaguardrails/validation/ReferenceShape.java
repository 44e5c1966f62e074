// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.PropertyName;
import com.fasterxml.jackson.databind.introspect.AnnotatedAndMetadata;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.lambdaguardrails.bind.InputDocument;
import dev.lambdaguardrails.bind.InputShape;
import dev.lambdaguardrails.bind.Part;
import dev.lambdaguardrails.failure.Misconfiguration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What an input takes from where, read from its type. */
final class ReferenceShape {
  private final InputShape input;
  private final InputDocument document;
  private final Set<String> knownNames;

  private ReferenceShape(InputShape input, List<String> partAliases, Set<String> knownNames) {
    this.input = input;
    this.document = new InputDocument(input, partAliases);
    this.knownNames = knownNames;
  }

  /**
   * The shape of a type.
   *
   * @throws Misconfiguration if a part stands where the body could assign it, or is of a type that
   *     no text is
   */
  static ReferenceShape of(JavaType type, TypeGraph graph, JsonMapper mapper) {
    Set<String> knownNames = new HashSet<>();
    for (Class<?> bean : graph.classes()) {
      if (bean != type.getRawClass()) {
        nested(mapper, bean, knownNames);
      }
    }
    if (!graph.classes().contains(type.getRawClass())) {
      return new ReferenceShape(InputShape.BODY, List.of(), knownNames);
    }
    BeanDescription bean = mapper.getDeserializationConfig().introspect(type);
    List<Part> parts = new ArrayList<>();
    List<String> partAliases = new ArrayList<>();
    boolean body = bean.findAnySetterAccessor() != null || isNoObject(bean);
    Set<String> settable = new HashSet<>();
    for (BeanPropertyDefinition property : bean.findProperties()) {
      knownNames.add(property.getName());
      if (property.couldDeserialize()) {
        settable.add(property.getInternalName());
      }
      Part part = PartAnnotations.part(property);
      if (part == null) {
        body |= property.couldDeserialize();
        continue;
      }
      parts.add(part);
      for (PropertyName alias : property.findAliases()) {
        partAliases.add(alias.getSimpleName());
      }
    }
    PartAnnotations.refuseUnsettable(type.getRawClass(), settable);
    if (!parts.isEmpty() && graph.nestsItsRoot()) {
      throw new Misconfiguration(
          "Give "
              + type.getRawClass().getName()
              + " no component of its own type: its parameters could stand there in the body.");
    }
    return new ReferenceShape(new InputShape(body, parts), partAliases, knownNames);
  }

  /** Whether a type binds from something else than its properties. */
  private static boolean isNoObject(BeanDescription bean) {
    Class<?> type = bean.getBeanClass();
    return bean.getType().isAbstract()
        || (bean.findProperties().isEmpty()
            && !type.isRecord()
            && bean.findDefaultConstructor() == null)
        || isDelegated(bean);
  }

  /** Whether a creator makes an object of one value that is not its own. */
  static boolean isDelegated(BeanDescription bean) {
    return bean.getConstructorsWithMode().stream().anyMatch(ReferenceShape::delegates)
        || bean.getFactoryMethodsWithMode().stream().anyMatch(ReferenceShape::delegates);
  }

  private static boolean delegates(AnnotatedAndMetadata<?, JsonCreator.Mode> creator) {
    return creator.metadata == JsonCreator.Mode.DELEGATING;
  }

  private static void nested(JsonMapper mapper, Class<?> type, Set<String> knownNames) {
    BeanDescription bean = mapper.getDeserializationConfig().introspect(mapper.constructType(type));
    for (BeanPropertyDefinition property : bean.findProperties()) {
      knownNames.add(property.getName());
      if (PartAnnotations.origin(property) != null) {
        throw new Misconfiguration(
            "Move the parameter "
                + property.getName()
                + " of "
                + type.getName()
                + " to the input type itself: a nested type binds from the body only.");
      }
    }
  }

  InputShape input() {
    return input;
  }

  /** The one document that body and parts become. */
  InputDocument document() {
    return document;
  }

  /** The names of all properties: what a pointer may show. */
  Set<String> knownNames() {
    return knownNames;
  }
}
