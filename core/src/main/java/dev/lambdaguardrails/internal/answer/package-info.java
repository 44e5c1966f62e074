// SPDX-License-Identifier: Apache-2.0
/** Answers out: what the function or the error mapper says, in the shape that the source takes. */
@NullMarked
package dev.lambdaguardrails.internal.answer;

import org.jspecify.annotations.NullMarked;
