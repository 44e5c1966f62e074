// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.samples.payments;

/** There is no such account. */
final class AccountNotFound extends Exception {}
