// SPDX-License-Identifier: Apache-2.0
/** The samples as Lambda runs them. */
@NullMarked
package dev.lambdaguardrails.samples.payments;

import org.jspecify.annotations.NullMarked;
