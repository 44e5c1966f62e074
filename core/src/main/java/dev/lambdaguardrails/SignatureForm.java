// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails;

/** How the sender of a signed body writes its signature: HMAC with SHA-256 in each of them. */
public enum SignatureForm {
  /** Hexadecimal digits, of the body. */
  HEX,
  /** Base64, with its padding, of the body; as Shopify sends it. */
  BASE64,
  /**
   * {@code sha256=} and hexadecimal digits, of the body.
   *
   * @see <a
   *     href="https://docs.github.com/en/webhooks/using-webhooks/validating-webhook-deliveries">GitHub:
   *     Validating webhook deliveries</a>
   */
  GITHUB,
  /**
   * {@code t=} and the seconds since 1970, {@code v1=} and hexadecimal digits, of the seconds, a
   * dot and the body.
   *
   * @see <a href="https://docs.stripe.com/webhooks#verify-manually">Stripe: Verify manually</a>
   */
  STRIPE,
  /**
   * {@code v0=} and hexadecimal digits, of {@code v0:}, the seconds in the header {@code
   * X-Slack-Request-Timestamp}, a colon and the body.
   *
   * @see <a href="https://api.slack.com/authentication/verifying-requests-from-slack">Slack:
   *     Verifying requests</a>
   */
  SLACK
}
