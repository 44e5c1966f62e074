// SPDX-License-Identifier: Apache-2.0
/** The floor with the logging module and one line. */
@NullMarked
package dev.lambdaguardrails.benchmarks.variants.floorlogging;

import org.jspecify.annotations.NullMarked;
