// SPDX-License-Identifier: Apache-2.0
/** The detector, held to its promises. */
@NullMarked
package dev.lambdaguardrails.validation.injection;

import org.jspecify.annotations.NullMarked;
