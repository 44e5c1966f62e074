// SPDX-License-Identifier: Apache-2.0
/** A function guarded the way Powertools for AWS Lambda does it. */
@NullMarked
package dev.lambdaguardrails.benchmarks.variants.powertools;

import org.jspecify.annotations.NullMarked;
