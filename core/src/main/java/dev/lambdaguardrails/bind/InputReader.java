// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.bind;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.lambdaguardrails.failure.Refusal;
import dev.lambdaguardrails.failure.RefusalCode;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * Reads the values of an input one after the other, each exactly of its type: what a compiled
 * binder calls.
 *
 * <p>Methods that return null do so for a JSON null; those of primitives refuse it. A refusal shows
 * the pointer of the value. Of one payload; not for concurrent use.
 */
public final class InputReader {
  private final JsonParser json;

  /** The same, where it is of the one class that nearly all are. */
  private final @Nullable StrictParser strict;

  /** Whether the parser stands inside the object that is to be read. */
  private boolean entered;

  /** A reader of the value that a parser stands at. */
  InputReader(JsonParser json) {
    this(json, false);
  }

  InputReader(JsonParser json, boolean entered) {
    this.json = json;
    this.strict = json instanceof StrictParser own ? own : null;
    this.entered = entered;
  }

  /** The fields of an object that has some components; null for a JSON null. */
  public @Nullable ObjectFields object(int components) throws IOException {
    return starts(JsonToken.START_OBJECT) ? new ObjectFields(json, components) : null;
  }

  /** The fields of an object that are set one by one; null for a JSON null. */
  public @Nullable BeanFields bean() throws IOException {
    return starts(JsonToken.START_OBJECT) ? new BeanFields(json) : null;
  }

  /** An object that says by a field of which type it is; null for a JSON null. */
  public @Nullable TypedObject typed(String property) throws IOException {
    return starts(JsonToken.START_OBJECT) ? TypedObject.of(json, property) : null;
  }

  /** The entries of an object whose names are the caller's own; null for a JSON null. */
  public @Nullable MapEntries map() throws IOException {
    return starts(JsonToken.START_OBJECT) ? new MapEntries(json) : null;
  }

  /** Enters an array; false for a JSON null. */
  public boolean array() throws IOException {
    return starts(JsonToken.START_ARRAY);
  }

  /** Enters an array whose elements have no position; false for a JSON null. */
  public boolean set() throws IOException {
    boolean starts = starts(JsonToken.START_ARRAY);
    if (starts) {
      ValuePointer.mark(json);
    }
    return starts;
  }

  /** Whether the array has another element, which is then the next to read. */
  public boolean nextElement() throws IOException {
    return json.nextToken() != JsonToken.END_ARRAY;
  }

  /** Whether the value is null. */
  public boolean isNull() throws IOException {
    return token() == JsonToken.VALUE_NULL;
  }

  /** A text. */
  public @Nullable String text() throws IOException {
    JsonToken token = token();
    if (token == JsonToken.VALUE_STRING) {
      return json.getText();
    }
    if (token == JsonToken.VALUE_NULL) {
      return null;
    }
    throw mismatch();
  }

  /** A text of one character. */
  public char character() throws IOException {
    String text = isNull() ? null : text();
    if (text == null) {
      throw refusal(RefusalCode.VALUE_MISSING);
    }
    if (text.length() != 1) {
      throw mismatch();
    }
    return text.charAt(0);
  }

  /** A truth value. */
  public boolean truth() throws IOException {
    JsonToken token = token();
    if (token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE) {
      return token == JsonToken.VALUE_TRUE;
    }
    throw missingOrMismatch();
  }

  /** A whole number from a least to a most. */
  public long whole(long least, long most) throws IOException {
    if (token() != JsonToken.VALUE_NUMBER_INT) {
      throw missingOrMismatch();
    }
    long number;
    if (strict != null && strict.isShortInteger()) {
      number = strict.signed();
    } else {
      if (json.getNumberType() == JsonParser.NumberType.BIG_INTEGER) {
        throw outOfRange();
      }
      number = json.getLongValue();
    }
    if (number < least || number > most) {
      throw outOfRange();
    }
    return number;
  }

  /** A whole number of 8 bits. */
  public byte byteValue() throws IOException {
    return (byte) whole(Byte.MIN_VALUE, Byte.MAX_VALUE);
  }

  /** A whole number of 16 bits. */
  public short shortValue() throws IOException {
    return (short) whole(Short.MIN_VALUE, Short.MAX_VALUE);
  }

  /** A whole number of 32 bits. */
  public int intValue() throws IOException {
    return (int) whole(Integer.MIN_VALUE, Integer.MAX_VALUE);
  }

  /** A whole number of 64 bits. */
  public long longValue() throws IOException {
    return whole(Long.MIN_VALUE, Long.MAX_VALUE);
  }

  /** A finite floating point number of 64 bits. */
  public double doubleValue() throws IOException {
    return NumberReader.doubleValue(json, this);
  }

  /** A finite floating point number of 32 bits. */
  public float floatValue() throws IOException {
    return NumberReader.floatValue(json, this);
  }

  /** A decimal of a sane scale. */
  public @Nullable BigDecimal decimal() throws IOException {
    return isNull() ? null : NumberReader.decimal(json, this);
  }

  /** A whole number of any length within the limits. */
  public @Nullable BigInteger integer() throws IOException {
    return isNull() ? null : NumberReader.integer(json, this);
  }

  /** The constant of exactly the name that is written. */
  public <E extends Enum<E>> @Nullable E constant(E[] constants) throws IOException {
    String name = text();
    if (name == null) {
      return null;
    }
    for (E constant : constants) {
      if (constant.name().equals(name)) {
        return constant;
      }
    }
    throw mismatch();
  }

  /** The refusal of the value as one of another type, once it is read to its end. */
  public Refusal mismatch() throws IOException {
    json.finishToken();
    return refusal(RefusalCode.TYPE_MISMATCH);
  }

  JsonToken token() throws IOException {
    JsonToken token = strict == null ? json.currentToken() : strict.currentToken();
    return token == JsonToken.FIELD_NAME ? json.nextToken() : token;
  }

  Refusal missingOrMismatch() throws IOException {
    return json.hasToken(JsonToken.VALUE_NULL) ? refusal(RefusalCode.VALUE_MISSING) : mismatch();
  }

  Refusal outOfRange() {
    return refusal(RefusalCode.NUMBER_RANGE);
  }

  private Refusal refusal(RefusalCode code) {
    return Refusal.at(ValuePointer.of(json), code);
  }

  private boolean starts(JsonToken start) throws IOException {
    if (entered) {
      entered = false;
      return true;
    }
    JsonToken token = token();
    if (token == start) {
      return true;
    }
    if (token == JsonToken.VALUE_NULL) {
      return false;
    }
    throw mismatch();
  }
}
