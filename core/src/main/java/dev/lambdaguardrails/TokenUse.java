// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails;

/**
 * What a token is for, as it states it: Amazon Cognito by the claim {@code token_use}, issuers of
 * RFC 9068 by the type {@code at+jwt}.
 */
public enum TokenUse {
  /** It says that it is an access token. */
  ACCESS,
  /** It says that it is an id token. */
  ID,
  /**
   * It says nothing of it, as the tokens of many issuers: only its audience, which must then be the
   * API and no client, tells an access token from an id token.
   */
  UNSTATED
}
