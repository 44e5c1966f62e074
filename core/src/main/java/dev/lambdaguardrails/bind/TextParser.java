// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.bind;

import com.fasterxml.jackson.core.Base64Variant;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.ObjectCodec;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.Version;
import com.fasterxml.jackson.core.base.ParserMinimalBase;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.json.PackageVersion;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * A parser that has the text of each value at hand, and reads numbers from it. It tells no
 * locations. Not for concurrent use.
 */
abstract class TextParser extends ParserMinimalBase {
  private static final int DIGITS_OF_INT = 9;
  private static final int DIGITS_OF_LONG = 18;

  private @Nullable ObjectCodec codec;
  private boolean closed;

  TextParser(StreamReadConstraints limits) {
    super(0, limits);
  }

  @Override
  public abstract @Nullable String getText() throws IOException;

  @Override
  public char @Nullable [] getTextCharacters() throws IOException {
    String text = getText();
    return text == null ? null : text.toCharArray();
  }

  @Override
  public int getTextLength() throws IOException {
    String text = getText();
    return text == null ? 0 : text.length();
  }

  @Override
  public int getTextOffset() {
    return 0;
  }

  @Override
  public boolean hasTextCharacters() {
    return false;
  }

  @Override
  public byte[] getBinaryValue(Base64Variant variant) throws IOException {
    if (_currToken != JsonToken.VALUE_STRING) {
      _reportError("not a text");
    }
    ByteArrayBuilder bytes = new ByteArrayBuilder();
    _decodeBase64(getText(), bytes, variant);
    return bytes.toByteArray();
  }

  @Override
  public @Nullable String currentName() {
    JsonStreamContext context = getParsingContext();
    boolean entered = _currToken == JsonToken.START_OBJECT || _currToken == JsonToken.START_ARRAY;
    return entered ? context.getParent().getCurrentName() : context.getCurrentName();
  }

  /** The text of the number here. */
  private String number() throws IOException {
    String text = getText();
    if (text == null || !_currToken.isNumeric()) {
      throw _constructReadException("not a number");
    }
    return text;
  }

  @Override
  public NumberType getNumberType() throws IOException {
    String text = number();
    if (_currToken == JsonToken.VALUE_NUMBER_FLOAT) {
      return NumberType.DOUBLE;
    }
    int digits = text.charAt(0) == '-' ? text.length() - 1 : text.length();
    if (digits <= DIGITS_OF_INT) {
      return NumberType.INT;
    }
    if (digits > DIGITS_OF_LONG) {
      int bits = new BigInteger(text).bitLength();
      return bits < Long.SIZE ? NumberType.LONG : NumberType.BIG_INTEGER;
    }
    long number = Long.parseLong(text);
    return number == (int) number ? NumberType.INT : NumberType.LONG;
  }

  @Override
  public Number getNumberValue() throws IOException {
    return switch (getNumberType()) {
      case INT -> getIntValue();
      case LONG -> getLongValue();
      case BIG_INTEGER -> getBigIntegerValue();
      default -> getDoubleValue();
    };
  }

  @Override
  public int getIntValue() throws IOException {
    long number = getLongValue();
    if (number != (int) number) {
      throw outOfRange(int.class);
    }
    return (int) number;
  }

  @Override
  public long getLongValue() throws IOException {
    BigInteger number = getBigIntegerValue();
    if (number.bitLength() >= Long.SIZE) {
      throw outOfRange(long.class);
    }
    return number.longValue();
  }

  @Override
  public BigInteger getBigIntegerValue() throws IOException {
    String text = number();
    if (isWhole()) {
      return new BigInteger(text);
    }
    BigDecimal number = new BigDecimal(text);
    _streamReadConstraints.validateBigIntegerScale(number.scale());
    return number.toBigInteger();
  }

  @Override
  public BigDecimal getDecimalValue() throws IOException {
    return new BigDecimal(number());
  }

  @Override
  public float getFloatValue() throws IOException {
    String text = number();
    return isWhole() ? getBigIntegerValue().floatValue() : Float.parseFloat(text);
  }

  @Override
  public double getDoubleValue() throws IOException {
    String text = number();
    return isWhole() ? getBigIntegerValue().doubleValue() : Double.parseDouble(text);
  }

  /** Whether an integer is here, which has no negative zero. */
  private boolean isWhole() {
    return _currToken == JsonToken.VALUE_NUMBER_INT;
  }

  private IOException outOfRange(Class<?> target) {
    return new InputCoercionException(null, "Numeric value out of range", _currToken, target);
  }

  @Override
  public void close() {
    closed = true;
  }

  @Override
  public boolean isClosed() {
    return closed;
  }

  @Override
  public @Nullable ObjectCodec getCodec() {
    return codec;
  }

  @Override
  public void setCodec(@Nullable ObjectCodec set) {
    codec = set;
  }

  @Override
  public Version version() {
    return PackageVersion.VERSION;
  }

  @Override
  public void overrideCurrentName(String name) {
    throw new UnsupportedOperationException();
  }

  @Override
  protected void _handleEOF() {}

  @Override
  public JsonLocation currentLocation() {
    return JsonLocation.NA;
  }

  @Override
  public JsonLocation currentTokenLocation() {
    return JsonLocation.NA;
  }

  @Override
  @SuppressWarnings("deprecation") // the library still declares it abstract
  public @Nullable String getCurrentName() {
    return currentName();
  }

  @Override
  @SuppressWarnings("deprecation") // the library still declares it abstract
  public JsonLocation getCurrentLocation() {
    return JsonLocation.NA;
  }

  @Override
  @SuppressWarnings("deprecation") // the library still declares it abstract
  public JsonLocation getTokenLocation() {
    return JsonLocation.NA;
  }
}
