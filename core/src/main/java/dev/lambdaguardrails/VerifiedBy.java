// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Admits a request whose body its sender has signed with a shared secret, as webhooks are.
 *
 * <p>The body is verified as it was sent, base64 undone, before it is read. Any other request is
 * answered 403. Beside {@link AllowScopes} both must hold; beside {@link PublicAccess} it cannot
 * stand. The secret is one of {@code guardrails-secrets}: after a rotation the previous version is
 * accepted too, as long as the source has it in the stage AWSPREVIOUS, and a signature that neither
 * made has the secret fetched again, at most every ten seconds.
 *
 * <p>A form without a time stops no replay: the same request is admitted whenever it comes again.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface VerifiedBy {
  /** The name of the secret, as {@link Secret#value} has it. */
  String secret();

  /** The field of a secret that is a JSON object; empty takes the whole secret. */
  String field() default "";

  /** The header that the signature stands in, such as {@code X-Hub-Signature-256}. */
  String header();

  /** How the signature is written. */
  SignatureForm form() default SignatureForm.HEX;

  /** The seconds by which the time of a form that has one may differ from now, 1 to 86400. */
  int toleranceSeconds() default 300;
}
