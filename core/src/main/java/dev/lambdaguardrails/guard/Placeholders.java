// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.guard;

import dev.lambdaguardrails.failure.Misconfiguration;

/** Puts environment variables in the place of <code>${NAME}</code>. Immutable. */
public final class Placeholders {
  private final Environment environment;

  /** Looks variables up in an environment. */
  public Placeholders(Environment environment) {
    this.environment = environment;
  }

  /**
   * The text with every placeholder resolved, once: a value is not searched again.
   *
   * @throws Misconfiguration if a variable is unset or empty, or a placeholder is not closed
   */
  public String resolve(String text) {
    int open = text.indexOf("${");
    if (open < 0) {
      return text;
    }
    StringBuilder resolved = new StringBuilder(text.length());
    int from = 0;
    while (open >= 0) {
      int close = text.indexOf('}', open);
      if (close < 0) {
        throw new Misconfiguration("Close the placeholder in \"" + text + "\" with }.");
      }
      resolved.append(text, from, open).append(value(text.substring(open + 2, close)));
      from = close + 1;
      open = text.indexOf("${", from);
    }
    return resolved.append(text, from, text.length()).toString();
  }

  private String value(String name) {
    String value = environment.get(name);
    if (value == null || value.isEmpty()) {
      throw new Misconfiguration(
          "Set the environment variable " + name + ", which an annotation of the function names.");
    }
    return value;
  }
}
