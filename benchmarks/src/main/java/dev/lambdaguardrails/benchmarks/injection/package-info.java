// SPDX-License-Identifier: Apache-2.0
/** How well and how fast the detector of injection reads a labelled corpus. */
@NullMarked
package dev.lambdaguardrails.benchmarks.injection;

import org.jspecify.annotations.NullMarked;
