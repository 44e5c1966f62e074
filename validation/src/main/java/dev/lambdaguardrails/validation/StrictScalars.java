// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.PropertyName;
import com.fasterxml.jackson.databind.deser.AbstractDeserializer;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.EnumDeserializer;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import com.fasterxml.jackson.databind.introspect.AnnotatedAndMetadata;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.AnnotatedMethod;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.ArrayType;
import com.fasterxml.jackson.databind.type.ReferenceType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.time.LocalTime;
import java.time.Year;
import java.util.Calendar;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.UUID;

/**
 * Takes back what databind accepts beyond a type's own form: numbers and arrays for dates, base64
 * for a UUID, {@code "NaN"} and infinity for a floating point number, decimals whose scale makes
 * arithmetic with them a denial of service, a property by two of its names, an array of a type's
 * name and its object.
 */
final class StrictScalars extends SimpleModule {
  private static final Set<Class<?>> INTEGERS =
      Set.of(
          byte.class,
          Byte.class,
          short.class,
          Short.class,
          int.class,
          Integer.class,
          long.class,
          Long.class,
          BigInteger.class);

  private static final Set<Class<?>> NUMBERS =
      Set.of(double.class, Double.class, float.class, Float.class, BigDecimal.class, Number.class);

  StrictScalars() {
    super("guardrails-strict-scalars");
    addDeserializer(double[].class, new FiniteArray.OfDouble());
    addDeserializer(float[].class, new FiniteArray.OfFloat());
    setDeserializerModifier(new Wrapping());
  }

  private static final class Wrapping extends BeanDeserializerModifier {
    @Override
    public JsonDeserializer<?> modifyDeserializer(
        DeserializationConfig config, BeanDescription description, JsonDeserializer<?> found) {
      Class<?> type = description.getBeanClass();
      if (INTEGERS.contains(type)) {
        return new IntegerOnly(new NumberOnly(found));
      }
      if (NUMBERS.contains(type)) {
        return new NumberOnly(found);
      }
      if (found instanceof AbstractDeserializer) {
        return new ObjectOnly(found);
      }
      if (type == Object.class) {
        return new FiniteTree(found);
      }
      if (ByteBuffer.class.isAssignableFrom(type)) {
        return new StringOnly(found, TextForm.BASE64);
      }
      if (type == UUID.class) {
        return new StringOnly(found, TextForm.UUID);
      }
      if (type == LocalTime.class) {
        return new StringOnly(found, TextForm.TIME);
      }
      if (type.getName().startsWith("java.time.")) {
        return new StringOnly(found, type == Year.class ? TextForm.TRIMMED : TextForm.TEMPORAL);
      }
      if (Date.class.isAssignableFrom(type) || Calendar.class.isAssignableFrom(type)) {
        return new StringOnly(found, TextForm.TEMPORAL);
      }
      if (found instanceof FromStringDeserializer<?>) {
        boolean text = CharSequence.class.isAssignableFrom(type);
        return new StringOnly(found, text ? TextForm.ANY : TextForm.TRIMMED);
      }
      Map<String, String> aliases = aliases(description);
      return aliases.isEmpty() ? found : new OncePerProperty(found, aliases);
    }

    @Override
    public JsonDeserializer<?> modifyReferenceDeserializer(
        DeserializationConfig config,
        ReferenceType type,
        BeanDescription description,
        JsonDeserializer<?> found) {
      return type.hasRawClass(OptionalDouble.class) ? new NumberOnly(found) : found;
    }

    @Override
    public JsonDeserializer<?> modifyArrayDeserializer(
        DeserializationConfig config,
        ArrayType type,
        BeanDescription description,
        JsonDeserializer<?> found) {
      if (type.hasRawClass(byte[].class)) {
        return new StringOnly(found, TextForm.BASE64);
      }
      return type.hasRawClass(char[].class) ? new StringOnly(found, TextForm.ANY) : found;
    }

    /** An enum stands by exactly its name, its value, or what its creator takes. */
    @Override
    public JsonDeserializer<?> modifyEnumDeserializer(
        DeserializationConfig config,
        JavaType type,
        BeanDescription description,
        JsonDeserializer<?> found) {
      Class<?> written = writtenAs(description);
      if (written == String.class) {
        return new StringOnly(
            found, found instanceof EnumDeserializer ? TextForm.TRIMMED : TextForm.ANY);
      }
      return written.isPrimitive() || Number.class.isAssignableFrom(written)
          ? new IntegerOnly(found)
          : found;
    }

    @Override
    public KeyDeserializer modifyKeyDeserializer(
        DeserializationConfig config, JavaType type, KeyDeserializer found) {
      return new StrictKeys(found);
    }

    private static Class<?> writtenAs(BeanDescription description) {
      for (AnnotatedAndMetadata<AnnotatedMethod, ?> creator :
          description.getFactoryMethodsWithMode()) {
        AnnotatedMethod method = creator.annotated;
        if (method.hasAnnotation(JsonCreator.class) && method.getParameterCount() == 1) {
          return method.getRawParameterType(0);
        }
      }
      AnnotatedMember value = description.findJsonValueAccessor();
      return value == null ? String.class : value.getRawType();
    }

    private static Map<String, String> aliases(BeanDescription description) {
      Map<String, String> aliases = new HashMap<>();
      for (BeanPropertyDefinition property : description.findProperties()) {
        for (PropertyName alias : property.findAliases()) {
          aliases.put(alias.getSimpleName(), property.getName());
        }
      }
      return aliases;
    }
  }
}
