// SPDX-License-Identifier: Apache-2.0
/** What the consumer does, alone and under the real runtime client. */
@NullMarked
package dev.lambdaguardrails.samples.fulfilment;

import org.jspecify.annotations.NullMarked;
