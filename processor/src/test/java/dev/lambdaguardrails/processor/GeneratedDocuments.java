// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.PropertyName;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import dev.lambdaguardrails.QueryParam;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** JSON for a type: valid, nearly valid or hostile. */
final class GeneratedDocuments {
  private static final JsonMapper MAPPER = mapper();

  private final Random random;
  private int hostility;

  GeneratedDocuments(Random random) {
    this.random = random;
  }

  private static JsonMapper mapper() {
    return JsonMapper.builder()
        .addModule(new Jdk8Module())
        .disable(
            MapperFeature.ALLOW_FINAL_FIELDS_AS_MUTATORS, MapperFeature.INFER_PROPERTY_MUTATORS)
        .build();
  }

  /** A body. */
  String body(Class<?> type) {
    hostility = random.nextInt(3) == 0 ? 0 : 1 + random.nextInt(12);
    StringBuilder json = new StringBuilder();
    value(type, Map.of(), 0, json);
    if (hostility > 9) {
      cut(json);
    }
    return json.toString();
  }

  /** A text for a part. */
  String word() {
    return DocumentTexts.WORDS.get(random.nextInt(DocumentTexts.WORDS.size())).replace("\\n", "\n");
  }

  private void cut(StringBuilder json) {
    int at = random.nextInt(json.length() + 1);
    switch (random.nextInt(4)) {
      case 0 -> json.setLength(at);
      case 1 -> json.insert(at, DocumentTexts.RAW.get(random.nextInt(DocumentTexts.RAW.size())));
      case 2 -> json.append(DocumentTexts.RAW.get(random.nextInt(DocumentTexts.RAW.size())));
      default -> json.insert(at, "{}[],:\"0 ".charAt(random.nextInt(9)));
    }
  }

  private boolean isWrong() {
    return hostility > 0 && random.nextInt(40) < hostility;
  }

  private void value(Type type, Map<TypeVariable<?>, Type> bound, int depth, StringBuilder json) {
    if (type instanceof TypeVariable<?> variable) {
      value(bound.getOrDefault(variable, Object.class), bound, depth, json);
    } else if (isWrong()) {
      wrong(json);
    } else if (random.nextInt(12) == 0 || depth > 5) {
      json.append("null");
    } else if (type instanceof ParameterizedType parameterized) {
      holder(parameterized, bound, depth, json);
    } else if (type instanceof GenericArrayType) {
      json.append("[]");
    } else if (type instanceof JavaType resolved) {
      resolved(resolved, depth, json);
    } else {
      plain((Class<?>) type, bound, depth, json);
    }
  }

  private void wrong(StringBuilder json) {
    if (random.nextBoolean()) {
      json.append(
          DocumentTexts.RAW.get(
              random.nextInt(DocumentTexts.RAW.size() - (hostility > 6 ? 0 : 20))));
    } else {
      json.append('"')
          .append(DocumentTexts.WORDS.get(random.nextInt(DocumentTexts.WORDS.size())))
          .append('"');
    }
  }

  private void holder(
      ParameterizedType type, Map<TypeVariable<?>, Type> bound, int depth, StringBuilder json) {
    Class<?> raw = (Class<?>) type.getRawType();
    Type[] arguments = type.getActualTypeArguments();
    if (raw.isRecord()) {
      Map<TypeVariable<?>, Type> inner = new HashMap<>(bound);
      for (int at = 0; at < arguments.length; at++) {
        Type argument = arguments[at];
        inner.put(
            raw.getTypeParameters()[at],
            argument instanceof TypeVariable<?> variable
                ? bound.getOrDefault(variable, Object.class)
                : argument);
      }
      object(raw, inner, depth, json);
    } else if (Map.class.isAssignableFrom(raw)) {
      List<String> fields = new ArrayList<>();
      for (String key : List.of("k", "a/b", "id")) {
        if (random.nextInt(3) > 0) {
          StringBuilder one = new StringBuilder("\"" + key + "\":");
          value(arguments[1], bound, depth + 1, one);
          fields.add(one.toString());
        }
      }
      json.append('{').append(String.join(",", fields)).append('}');
    } else if (Iterable.class.isAssignableFrom(raw)) {
      elements(arguments[0], bound, depth, json);
    } else {
      value(arguments[0], bound, depth + 1, json);
    }
  }

  private void elements(
      Type element, Map<TypeVariable<?>, Type> bound, int depth, StringBuilder json) {
    List<String> elements = new ArrayList<>();
    int count = random.nextInt(60) == 0 ? 20 : random.nextInt(3);
    for (int at = 0; at < count; at++) {
      StringBuilder one = new StringBuilder();
      value(element, bound, depth + 1, one);
      elements.add(one.toString());
    }
    json.append('[').append(String.join(", ", elements)).append(']');
  }

  private void plain(
      Class<?> type, Map<TypeVariable<?>, Type> bound, int depth, StringBuilder json) {
    if (type.isRecord()) {
      object(type, bound, depth, json);
    } else if (type.isAnnotationPresent(JsonSubTypes.class)) {
      choice(type, depth, json);
    } else if (type.getName().startsWith("gen.") && !type.isEnum()) {
      json.append('{').append(String.join(",", properties(type, depth))).append('}');
    } else if (type.isArray() && type != byte[].class) {
      elements(type.getComponentType(), bound, depth, json);
    } else {
      json.append(ScalarTexts.of(type, random));
    }
  }

  private void object(
      Class<?> type, Map<TypeVariable<?>, Type> bound, int depth, StringBuilder json) {
    List<String> fields = new ArrayList<>();
    for (RecordComponent component : type.getRecordComponents()) {
      boolean part = component.getAccessor().isAnnotationPresent(QueryParam.class);
      if (part ? !isWrong() : random.nextInt(10) == 0) {
        continue;
      }
      StringBuilder field = new StringBuilder("\"" + name(component) + "\":");
      value(component.getGenericType(), bound, depth + 1, field);
      fields.add(random.nextInt(fields.size() + 1), field.toString());
      if (isWrong() && random.nextInt(3) == 0) {
        fields.add(random.nextInt(fields.size() + 1), "\"" + name(component) + "\":null");
      }
    }
    if (isWrong()) {
      StringBuilder field = new StringBuilder("\"unknown\":");
      wrong(field);
      fields.add(random.nextInt(fields.size() + 1), field.toString());
    }
    json.append('{').append(String.join(",", fields)).append('}');
  }

  /** A property's type, as databind resolves it. */
  private void resolved(JavaType type, int depth, StringBuilder json) {
    Class<?> raw = type.getRawClass();
    if (Map.class.isAssignableFrom(raw)) {
      StringBuilder one = new StringBuilder();
      value(type.getContentType(), Map.of(), depth + 1, one);
      json.append("{\"k\":").append(one).append('}');
    } else if (type.isReferenceType()) {
      value(type.getContentType(), Map.of(), depth + 1, json);
    } else if (type.isContainerType() && raw != byte[].class) {
      elements(type.getContentType(), Map.of(), depth, json);
    } else if (raw.isRecord()) {
      Map<TypeVariable<?>, Type> bound = new HashMap<>();
      for (int at = 0; at < raw.getTypeParameters().length; at++) {
        bound.put(raw.getTypeParameters()[at], type.getBindings().getBoundType(at));
      }
      object(raw, bound, depth, json);
    } else {
      plain(raw, Map.of(), depth, json);
    }
  }

  private void choice(Class<?> type, int depth, StringBuilder json) {
    JsonTypeInfo info = type.getAnnotation(JsonTypeInfo.class);
    JsonSubTypes.Type[] subtypes = type.getAnnotation(JsonSubTypes.class).value();
    int chosen = random.nextInt(subtypes.length);
    Class<?> subtype = subtypes[chosen].value();
    List<String> fields = new ArrayList<>();
    if (subtype.isRecord()) {
      StringBuilder object = new StringBuilder();
      object(subtype, Map.of(), depth, object);
      String inner = object.substring(1, object.length() - 1);
      if (!inner.isEmpty()) {
        fields.add(inner);
      }
    } else {
      fields.addAll(properties(subtype, depth));
    }
    String property = info.property().isEmpty() ? "@type" : info.property();
    StringBuilder name = new StringBuilder(chosen == 0 ? "\"one\"" : "\"two/2\"");
    if (isWrong()) {
      name.setLength(0);
      wrong(name);
    }
    if (!isWrong() || random.nextBoolean()) {
      int at = random.nextBoolean() ? 0 : random.nextInt(fields.size() + 1);
      fields.add(at, "\"" + property + "\":" + name);
    }
    json.append('{').append(String.join(",", fields)).append('}');
  }

  private List<String> properties(Class<?> type, int depth) {
    List<String> fields = new ArrayList<>();
    for (BeanPropertyDefinition property :
        MAPPER.getDeserializationConfig().introspect(MAPPER.constructType(type)).findProperties()) {
      if (random.nextInt(10) == 0) {
        continue;
      }
      String name = property.getName();
      List<PropertyName> aliases = property.findAliases();
      if (!aliases.isEmpty() && random.nextInt(3) == 0) {
        name = aliases.get(random.nextInt(aliases.size())).getSimpleName();
      }
      StringBuilder field = new StringBuilder("\"" + name + "\":");
      JsonFormat format = format(property);
      if (format != null && !format.pattern().isEmpty() && !isWrong()) {
        field
            .append('"')
            .append(DocumentTexts.PATTERNED.get(random.nextInt(DocumentTexts.PATTERNED.size())))
            .append('"');
      } else {
        value(property.getPrimaryType(), Map.of(), depth + 1, field);
      }
      fields.add(random.nextInt(fields.size() + 1), field.toString());
      if (isWrong() && random.nextInt(3) == 0) {
        fields.add(random.nextInt(fields.size() + 1), "\"" + property.getName() + "\":null");
      }
    }
    if (isWrong()) {
      String unknown = DocumentTexts.UNKNOWN.get(random.nextInt(DocumentTexts.UNKNOWN.size()));
      StringBuilder field = new StringBuilder("\"" + unknown + "\":");
      wrong(field);
      fields.add(random.nextInt(fields.size() + 1), field.toString());
    }
    return fields;
  }

  private static @Nullable JsonFormat format(BeanPropertyDefinition property) {
    return property.getPrimaryMember() == null
        ? null
        : property.getPrimaryMember().getAnnotation(JsonFormat.class);
  }

  private String name(RecordComponent component) {
    JsonAlias alias = component.getAccessor().getAnnotation(JsonAlias.class);
    JsonProperty property = component.getAccessor().getAnnotation(JsonProperty.class);
    if (alias != null && random.nextInt(3) == 0) {
      return alias.value()[random.nextInt(alias.value().length)];
    }
    String name = property == null ? component.getName() : property.value();
    return isWrong() ? name.toUpperCase(Locale.ROOT) : name;
  }
}
