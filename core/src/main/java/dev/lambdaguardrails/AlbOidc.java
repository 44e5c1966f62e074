// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Takes the caller from the claims that a load balancer signed, which authenticates users by OpenID
 * Connect or Amazon Cognito: the header {@code x-amzn-oidc-data}.
 *
 * <p>It admits nobody by itself: the rules beside it do. The signature is verified (ES256) with the
 * public key of the balancer's region, which is fetched over HTTPS once for each key and kept; the
 * signer must be the named balancer, and the claims must not have expired. Claims that do not hold
 * are answered 401 {@code token}; without the header nobody calls. While a key cannot be fetched
 * the answer is 503. A listener's rule that does not authenticate passes the header on as a client
 * wrote it, which is why nothing of it is believed before it is verified.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/elasticloadbalancing/latest/application/listener-authenticate-users.html">Authenticate
 *     users</a>
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface AlbOidc {
  /** The ARN of the load balancer, of which no other may sign. */
  String signer();

  /** The client id by which the balancer is known to the identity provider; empty for any. */
  String client() default "";
}
