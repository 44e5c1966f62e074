// SPDX-License-Identifier: Apache-2.0
/** The guarded function, compiled, with every control and one remote secret. */
@NullMarked
package dev.lambdaguardrails.benchmarks.variants.guardedcompiledsecret;

import org.jspecify.annotations.NullMarked;
