// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.logging;

/**
 * What was found of a key.
 *
 * @param key itself
 * @param written what of it goes into a line
 * @param hides whether it names something secret
 * @param state of the redactions when it was found
 */
record KeyFacts(String key, String written, boolean hides, int state) {}
