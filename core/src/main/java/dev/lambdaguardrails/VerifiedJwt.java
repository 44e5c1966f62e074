// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Takes the caller from the token in {@code Authorization: Bearer}, which the function verifies
 * itself: for where no authorizer stands in front.
 *
 * <p>It admits nobody by itself: the rules beside it do. The token must be signed by a key that the
 * issuer publishes, with a named algorithm that is the key's; its issuer and audience must be these
 * exactly, its use what it states, its times right. A token that does not hold is answered 401
 * {@code token}, even where everybody may call; without one nobody calls. The keys are fetched over
 * TLS while the function initialises. While they cannot be had the answer is 503.
 *
 * <p>It stops forged, expired and misdirected tokens. It stops no replay of a stolen token before
 * it expires, and knows of no revocation. Needs {@code guardrails-jwt}. Every string may hold
 * <code>${NAME}</code>.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8725">RFC 8725, JSON Web Token Best Current
 *     Practices</a>
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface VerifiedJwt {
  /** The issuer, exactly as the claim {@code iss} has it: an {@code https} URL. */
  String issuer();

  /**
   * The audiences of which the claim {@code aud} must hold one. An access token of Cognito has
   * none: of it {@code client_id} must be one of these.
   */
  String[] audience();

  /** Where the issuer publishes its keys; empty for {@code /.well-known/jwks.json} below it. */
  String keys() default "";

  /** The algorithms that a token may be signed by. */
  JwtAlgorithm[] algorithms() default {JwtAlgorithm.RS256};

  /**
   * What the token must say that it is for. An id token must also be issued to one of the
   * audiences: {@code azp} must name it where there is one, and be there where {@code aud} lists
   * several.
   */
  TokenUse use() default TokenUse.ACCESS;

  /** The seconds by which the clocks of issuer and function may differ, 0 to 300. */
  int skewSeconds() default 30;
}
