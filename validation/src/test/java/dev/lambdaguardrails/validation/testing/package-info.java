// SPDX-License-Identifier: Apache-2.0
/** Whole guards in one process, requests to them, and the corpus that is held against them. */
@NullMarked
package dev.lambdaguardrails.validation.testing;

import org.jspecify.annotations.NullMarked;
