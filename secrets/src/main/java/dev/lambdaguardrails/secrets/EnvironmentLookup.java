// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.secrets;

import dev.lambdaguardrails.failure.Misconfiguration;
import dev.lambdaguardrails.guard.Environment;
import org.jspecify.annotations.Nullable;

/** Values in environment variables, for local runs. */
final class EnvironmentLookup implements SecretLookup {
  private final Environment environment;

  /**
   * Values of an environment.
   *
   * @throws Misconfiguration in Lambda, where everybody who may look at the function sees its
   *     variables
   */
  EnvironmentLookup(Environment environment) {
    if (environment.get("AWS_LAMBDA_RUNTIME_API") != null
        && !"true".equals(environment.get("AWS_SAM_LOCAL"))) {
      throw new Misconfiguration(
          "Set " + SecretSource.VARIABLE + " to another source: in Lambda no variable is secret.");
    }
    this.environment = environment;
  }

  /**
   * The value of a variable: the name in capitals, with {@code _} for all but letters and digits.
   */
  @Override
  public @Nullable String get(String name) {
    char[] variable = name.toCharArray();
    for (int at = 0; at < variable.length; at++) {
      char each = variable[at];
      if (each >= 'a' && each <= 'z') {
        variable[at] = (char) (each - 32);
      } else if (!Character.isLetterOrDigit(each)) {
        variable[at] = '_';
      }
    }
    return environment.get(new String(variable));
  }
}
