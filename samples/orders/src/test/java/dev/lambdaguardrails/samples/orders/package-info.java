// SPDX-License-Identifier: Apache-2.0
/** What the order service does, alone and under the real runtime client. */
@NullMarked
package dev.lambdaguardrails.samples.orders;

import org.jspecify.annotations.NullMarked;
