// SPDX-License-Identifier: Apache-2.0
/** The floor with one request over TLS. */
@NullMarked
package dev.lambdaguardrails.benchmarks.variants.floorhttps;

import org.jspecify.annotations.NullMarked;
