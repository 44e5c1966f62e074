// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

/** Where a type stands: databind finds other properties in it when it reads than when it writes. */
enum Side {
  INPUT,
  OUTPUT
}
