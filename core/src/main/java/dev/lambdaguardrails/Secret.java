// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Gives a constructor parameter of a guarded function, a {@code SecretValue} of {@code
 * guardrails-secrets}, the value of a secret that is fetched while the function initialises, and
 * again after a rotation.
 *
 * <p>All secrets of a function are fetched together, beside the rest of init, and are there before
 * its constructor runs; under SnapStart they are fetched after the restore. What cannot be fetched
 * fails init, unless {@code GUARDRAILS_SECRETS_AT_INIT} is {@code start}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface Secret {
  /**
   * The name or ARN of the secret in AWS Secrets Manager, or {@code ssm:} and that of a parameter
   * of Systems Manager; may hold <code>${ENV}</code>, and a stage of a secret: {@code
   * prod/key#AWSPREVIOUS}.
   */
  String value();

  /** The field of a secret that is a JSON object; empty takes the whole secret. */
  String field() default "";
}
