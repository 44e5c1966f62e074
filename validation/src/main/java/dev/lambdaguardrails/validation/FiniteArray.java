// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import dev.lambdaguardrails.failure.Refusal;
import dev.lambdaguardrails.failure.RefusalCode;
import java.io.IOException;
import java.util.Arrays;

/** Arrays of floating point numbers, each of which is finite. */
final class FiniteArray {
  private FiniteArray() {}

  private static double[] numbers(
      JsonParser json, DeserializationContext context, Class<?> type, double largest)
      throws IOException {
    if (!json.isExpectedStartArrayToken()) {
      context.handleUnexpectedToken(type, json);
    }
    double[] numbers = new double[16];
    int length = 0;
    while (json.nextToken() != JsonToken.END_ARRAY) {
      if (length == numbers.length) {
        numbers = Arrays.copyOf(numbers, length * 2);
      }
      try {
        numbers[length] = number(json, context, type.getComponentType(), largest);
      } catch (JsonMappingException | Refusal e) {
        throw JsonMappingException.wrapWithPath(e, numbers, length);
      }
      length++;
    }
    return Arrays.copyOf(numbers, length);
  }

  private static double number(
      JsonParser json, DeserializationContext context, Class<?> type, double largest)
      throws IOException {
    JsonToken token = json.currentToken();
    if (token == JsonToken.VALUE_NULL) {
      throw Refusal.of(RefusalCode.VALUE_MISSING);
    }
    if (!token.isNumeric()) {
      context.handleUnexpectedToken(type, json);
    }
    double number = json.getDoubleValue();
    if (Math.abs(number) > largest) {
      throw Refusal.of(RefusalCode.NUMBER_RANGE);
    }
    return number;
  }

  /** An array of {@code double}. */
  static final class OfDouble extends StdDeserializer<double[]> {
    OfDouble() {
      super(double[].class);
    }

    @Override
    public double[] deserialize(JsonParser json, DeserializationContext context)
        throws IOException {
      return numbers(json, context, double[].class, Double.MAX_VALUE);
    }
  }

  /** An array of {@code float}. */
  static final class OfFloat extends StdDeserializer<float[]> {
    OfFloat() {
      super(float[].class);
    }

    @Override
    public float[] deserialize(JsonParser json, DeserializationContext context) throws IOException {
      double[] numbers = numbers(json, context, float[].class, Float.MAX_VALUE);
      float[] floats = new float[numbers.length];
      for (int at = 0; at < numbers.length; at++) {
        floats[at] = (float) numbers[at];
      }
      return floats;
    }
  }
}
