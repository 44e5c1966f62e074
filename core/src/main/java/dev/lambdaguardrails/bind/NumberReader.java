// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.bind;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;

/** Reads numbers that are finite, unchanged and of a sane scale. */
final class NumberReader {
  /** Beyond this, turning a decimal into an integer or into plain text costs without bound. */
  private static final int LARGEST_SCALE = 1000;

  private NumberReader() {}

  static double doubleValue(JsonParser json, InputReader at) throws IOException {
    demandNumber(at);
    double number;
    try {
      number = json.getDoubleValue();
    } catch (NumberFormatException e) {
      throw at.outOfRange();
    }
    if (!Double.isFinite(number)) {
      throw at.outOfRange();
    }
    return number;
  }

  static float floatValue(JsonParser json, InputReader at) throws IOException {
    demandNumber(at);
    float number;
    try {
      number = json.getFloatValue();
    } catch (NumberFormatException e) {
      throw at.outOfRange();
    }
    if (!Float.isFinite(number)) {
      throw at.outOfRange();
    }
    return number;
  }

  static BigDecimal decimal(JsonParser json, InputReader at) throws IOException {
    demandNumber(at);
    BigDecimal number;
    try {
      number = json.getDecimalValue();
    } catch (NumberFormatException e) {
      throw at.outOfRange();
    }
    if (Math.abs((long) number.scale()) > LARGEST_SCALE) {
      throw at.outOfRange();
    }
    return number;
  }

  static BigInteger integer(JsonParser json, InputReader at) throws IOException {
    if (at.token() != JsonToken.VALUE_NUMBER_INT) {
      throw at.missingOrMismatch();
    }
    return json.getBigIntegerValue();
  }

  private static void demandNumber(InputReader at) throws IOException {
    if (!at.token().isNumeric()) {
      throw at.missingOrMismatch();
    }
  }
}
