// SPDX-License-Identifier: Apache-2.0
/** Whole guards in process: bytes in, bytes and security events out. */
package dev.lambdaguardrails.functional;
