// SPDX-License-Identifier: Apache-2.0
/** The checks against the specification's cases, and against Hibernate Validator. */
@NullMarked
package dev.lambdaguardrails.validation.check;

import org.jspecify.annotations.NullMarked;
