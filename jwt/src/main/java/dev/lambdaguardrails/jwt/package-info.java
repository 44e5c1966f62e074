// SPDX-License-Identifier: Apache-2.0
/**
 * Tokens that a function verifies itself.
 *
 * <p>Start here: put {@link dev.lambdaguardrails.VerifiedJwt} on a guarded function, beside the
 * rules that say who may call it. Without annotations, start at {@link
 * dev.lambdaguardrails.jwt.JwtVerifier#warm}.
 */
@NullMarked
package dev.lambdaguardrails.jwt;

import org.jspecify.annotations.NullMarked;
