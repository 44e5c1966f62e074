// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation;

import jakarta.validation.MessageInterpolator;
import java.util.Locale;

/** Messages that hold nothing: no expression is evaluated, no value is quoted. */
final class NoMessages implements MessageInterpolator {
  @Override
  public String interpolate(String template, Context context) {
    return "";
  }

  @Override
  public String interpolate(String template, Context context, Locale locale) {
    return "";
  }
}
