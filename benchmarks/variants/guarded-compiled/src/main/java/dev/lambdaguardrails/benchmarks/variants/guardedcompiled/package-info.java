// SPDX-License-Identifier: Apache-2.0
/** The guarded function, compiled: bind, validate, answer. */
@NullMarked
package dev.lambdaguardrails.benchmarks.variants.guardedcompiled;

import org.jspecify.annotations.NullMarked;
