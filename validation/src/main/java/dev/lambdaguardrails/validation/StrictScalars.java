// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.math.BigDecimal;
import java.util.UUID;

/**
 * Takes back what databind accepts of scalars beyond their own form: numbers and arrays for dates,
 * base64 for a UUID, {@code "NaN"} and infinity for a floating point number, decimals whose scale
 * makes arithmetic with them a denial of service.
 */
final class StrictScalars extends SimpleModule {
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
      if (type == UUID.class) {
        return new StringOnly(found, 36);
      }
      if (type.getName().startsWith("java.time.") && !type.isEnum()) {
        return new StringOnly(found, 0);
      }
      if (type == double.class
          || type == Double.class
          || type == float.class
          || type == Float.class
          || type == BigDecimal.class) {
        return new NumberOnly(found);
      }
      return found;
    }
  }
}
