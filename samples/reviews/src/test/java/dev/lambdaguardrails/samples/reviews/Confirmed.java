// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.samples.reviews;

/** What becomes of a registration. */
record Confirmed(boolean autoConfirmUser, boolean autoVerifyEmail, boolean autoVerifyPhone) {}
