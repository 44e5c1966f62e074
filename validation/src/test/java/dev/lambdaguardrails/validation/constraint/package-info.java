// SPDX-License-Identifier: Apache-2.0
/** Tests of the constraints of this library. */
@NullMarked
package dev.lambdaguardrails.validation.constraint;

import org.jspecify.annotations.NullMarked;
