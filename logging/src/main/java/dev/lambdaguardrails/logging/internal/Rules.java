// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.logging.internal;

/**
 * What is looked for beside what always is.
 *
 * @param phones telephone numbers
 * @param ssns social security numbers of the United States
 */
public record Rules(boolean phones, boolean ssns) {}
