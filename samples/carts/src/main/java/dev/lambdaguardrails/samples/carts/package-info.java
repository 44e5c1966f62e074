// SPDX-License-Identifier: Apache-2.0
/**
 * A cart behind a function URL, where nothing stands in front that would say who calls: the
 * function verifies the token itself. Start at {@code FindCart}.
 */
@NullMarked
package dev.lambdaguardrails.samples.carts;

import org.jspecify.annotations.NullMarked;
