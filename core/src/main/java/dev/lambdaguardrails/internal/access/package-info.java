// SPDX-License-Identifier: Apache-2.0
/** Access rules: who may call. */
@NullMarked
package dev.lambdaguardrails.internal.access;

import org.jspecify.annotations.NullMarked;
