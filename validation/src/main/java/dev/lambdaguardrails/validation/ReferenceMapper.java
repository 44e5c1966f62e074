// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.cfg.MutableCoercionConfig;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.BasicPolymorphicTypeValidator;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.lambdaguardrails.failure.Misconfiguration;

/** Sets up jackson-databind. No class name is ever a type id, by either set of rules. */
final class ReferenceMapper {
  private ReferenceMapper() {}

  /**
   * A value binds if it is exactly of its type, and in no other case; and to what is there to be
   * set, not to a field that can only be read.
   */
  static JsonMapper strict() {
    JsonMapper.Builder mapper =
        builder()
            .addModule(new StrictScalars())
            .enable(
                DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                DeserializationFeature.FAIL_ON_IGNORED_PROPERTIES,
                DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS,
                DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY,
                DeserializationFeature.FAIL_ON_SUBTYPE_CLASS_NOT_REGISTERED)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(
                MapperFeature.ALLOW_COERCION_OF_SCALARS,
                MapperFeature.ALLOW_FINAL_FIELDS_AS_MUTATORS,
                MapperFeature.INFER_PROPERTY_MUTATORS,
                MapperFeature.USE_GETTERS_AS_SETTERS)
            .defaultLeniency(false)
            .withCoercionConfigDefaults(ReferenceMapper::refuseAll);
    mapper.withCoercionConfig(
        LogicalType.Float, config -> allow(config, CoercionInputShape.Integer));
    return mapper.build();
  }

  /**
   * What databind makes of a value by default, unknown fields passed over: for report mode. Set up
   * by the first call.
   */
  static JsonMapper lenient() {
    return Lenient.MAPPER;
  }

  /**
   * Has databind look at a type, and at all that are inside.
   *
   * @throws Misconfiguration if it finds a contradiction
   */
  static void refuseUnbindable(JavaType type, JsonMapper mapper) {
    try {
      mapper.readerFor(type).readValue("null");
    } catch (InvalidDefinitionException e) {
      throw new Misconfiguration(
          "Mend the type "
              + (e.getType() == null ? type : e.getType()).getRawClass().getName()
              + ": jackson-databind cannot bind to it.");
    } catch (JsonProcessingException e) {
      // No value of the type is null, which is all that was asked.
    }
  }

  private static JsonMapper.Builder builder() {
    return JsonMapper.builder()
        .addModule(new Jdk8Module())
        .addModule(new JavaTimeModule())
        .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
        .enable(MapperFeature.BLOCK_UNSAFE_POLYMORPHIC_BASE_TYPES)
        .polymorphicTypeValidator(BasicPolymorphicTypeValidator.builder().build())
        .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
        .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS);
  }

  private static void refuseAll(MutableCoercionConfig config) {
    for (CoercionInputShape shape : CoercionInputShape.values()) {
      config.setCoercion(shape, CoercionAction.Fail);
    }
  }

  private static void allow(MutableCoercionConfig config, CoercionInputShape shape) {
    config.setCoercion(shape, CoercionAction.TryConvert);
  }

  /** Loaded only where binding reports. */
  private static final class Lenient {
    private static final JsonMapper MAPPER =
        builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
  }
}
