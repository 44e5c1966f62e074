// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.PropertyName;
import com.fasterxml.jackson.databind.introspect.AnnotatedAndMetadata;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.lambdaguardrails.bind.InputShape;
import dev.lambdaguardrails.bind.Part;
import dev.lambdaguardrails.bind.PartValue;
import dev.lambdaguardrails.failure.Misconfiguration;
import dev.lambdaguardrails.failure.Refusal;
import dev.lambdaguardrails.failure.RefusalCode;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an input takes from where, read from its type; and the one document that body and parts
 * become.
 */
final class ReferenceShape {
  private static final JsonFactory JSON = new JsonFactory();

  /** By which rules body and parts become one document. */
  enum Rules {
    /** Parts stand in their form, which was checked; a body that names one is refused. */
    STRICT,
    /** Parts stand as strings, which a lenient mapper coerces; a body that names one is not. */
    LENIENT
  }

  private final InputShape input;
  private final Set<String> partNames;
  private final Set<String> knownNames;

  private ReferenceShape(InputShape input, Set<String> partNames, Set<String> knownNames) {
    this.input = input;
    this.partNames = partNames;
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
      return new ReferenceShape(InputShape.BODY, Set.of(), knownNames);
    }
    BeanDescription bean = mapper.getDeserializationConfig().introspect(type);
    List<Part> parts = new ArrayList<>();
    Set<String> partNames = new HashSet<>();
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
      partNames.add(MergedParser.key(part.name()));
      for (PropertyName alias : property.findAliases()) {
        partNames.add(MergedParser.key(alias.getSimpleName()));
      }
    }
    PartAnnotations.refuseUnsettable(type.getRawClass(), settable);
    if (!parts.isEmpty() && graph.nestsItsRoot()) {
      throw new Misconfiguration(
          "Give "
              + type.getRawClass().getName()
              + " no component of its own type: its parameters could stand there in the body.");
    }
    return new ReferenceShape(new InputShape(body, parts), partNames, knownNames);
  }

  /** Whether a type binds from something else than its properties. */
  private static boolean isNoObject(BeanDescription bean) {
    Class<?> type = bean.getBeanClass();
    return bean.getType().isAbstract()
        || (bean.findProperties().isEmpty()
            && !type.isRecord()
            && bean.findDefaultConstructor() == null)
        || bean.getConstructorsWithMode().stream().anyMatch(ReferenceShape::delegates)
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

  /** The names of all properties: what a pointer may show. */
  Set<String> knownNames() {
    return knownNames;
  }

  /** The document to bind, of which no part is the body's. */
  JsonParser open(List<PartValue> parts, Rules rules, @Nullable JsonParser body)
      throws IOException {
    if (body == null && input.body()) {
      throw Refusal.of(RefusalCode.BODY_MISSING);
    }
    if (parts.isEmpty() && body != null) {
      return body;
    }
    JsonParser document = JSON.createParser(document(parts, rules));
    return body == null
        ? document
        : new MergedParser(body, document, partNames, rules == Rules.LENIENT);
  }

  private static String document(List<PartValue> parts, Rules rules) throws IOException {
    StringWriter document = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(document)) {
      json.writeStartObject();
      for (PartValue value : parts) {
        write(value, rules, json);
      }
      json.writeEndObject();
    }
    return document.toString();
  }

  private static void write(PartValue value, Rules rules, JsonGenerator json) throws IOException {
    Part part = value.part();
    if (value.texts().isEmpty() && !part.list()) {
      return;
    }
    json.writeFieldName(part.name());
    if (part.list()) {
      json.writeStartArray();
    }
    for (String text : value.texts()) {
      if (rules == Rules.LENIENT || part.form() == Part.Form.TEXT) {
        json.writeString(text);
      } else {
        json.writeRawValue(text);
      }
    }
    if (part.list()) {
      json.writeEndArray();
    }
  }
}
