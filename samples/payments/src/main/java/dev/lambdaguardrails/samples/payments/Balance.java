// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.samples.payments;

/** What an account has. */
record Balance(long cents) {}
