// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.bind;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.lambdaguardrails.failure.Fault;
import dev.lambdaguardrails.failure.FaultCode;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Writes scalars that may be null: what a compiled writer calls. */
public final class OutputValues {
  private OutputValues() {}

  /** A truth value. */
  public static void truth(@Nullable Boolean value, JsonGenerator out) throws IOException {
    if (value == null) {
      out.writeNull();
    } else {
      out.writeBoolean(value);
    }
  }

  /** A whole number of up to 64 bits. */
  public static void whole(@Nullable Number value, JsonGenerator out) throws IOException {
    if (value == null) {
      out.writeNull();
    } else {
      out.writeNumber(value.longValue());
    }
  }

  /** A floating point number of 64 bits. */
  public static void floating(@Nullable Double value, JsonGenerator out) throws IOException {
    if (value == null) {
      out.writeNull();
    } else {
      out.writeNumber(value.doubleValue());
    }
  }

  /** A floating point number of 32 bits. */
  public static void floating(@Nullable Float value, JsonGenerator out) throws IOException {
    if (value == null) {
      out.writeNull();
    } else {
      out.writeNumber(value.floatValue());
    }
  }

  /** The name of a constant. */
  public static void constant(@Nullable Enum<?> value, JsonGenerator out) throws IOException {
    out.writeString(value == null ? null : value.name());
  }

  /** What a value prints itself as. */
  public static void text(@Nullable Object value, JsonGenerator out) throws IOException {
    out.writeString(value == null ? null : value.toString());
  }

  /** Bytes in base64. */
  public static void bytes(byte @Nullable [] value, JsonGenerator out) throws IOException {
    if (value == null) {
      out.writeNull();
    } else {
      out.writeBinary(value);
    }
  }

  /** Numbers in an array. */
  public static void ints(int @Nullable [] value, JsonGenerator out) throws IOException {
    if (value == null) {
      out.writeNull();
    } else {
      out.writeArray(value, 0, value.length);
    }
  }

  /** Numbers in an array. */
  public static void longs(long @Nullable [] value, JsonGenerator out) throws IOException {
    if (value == null) {
      out.writeNull();
    } else {
      out.writeArray(value, 0, value.length);
    }
  }

  /** Numbers in an array. */
  public static void doubles(double @Nullable [] value, JsonGenerator out) throws IOException {
    if (value == null) {
      out.writeNull();
    } else {
      out.writeArray(value, 0, value.length);
    }
  }

  /**
   * Demands that a value is of the class that is declared, whose properties are known.
   *
   * @throws Fault if it is of a subclass
   */
  public static void exactly(Class<?> declared, Object value) {
    if (value.getClass() != declared) {
      throw outOfScope();
    }
  }

  /** The fault of an answer that holds a value of a class that is not declared. */
  public static Fault outOfScope() {
    return Fault.of(FaultCode.ANSWER_OUT_OF_SCOPE);
  }
}
