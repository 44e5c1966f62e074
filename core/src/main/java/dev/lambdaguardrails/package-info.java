// SPDX-License-Identifier: Apache-2.0
/**
 * Start here: the words in which a guarded function is written.
 *
 * <p>Write a {@link dev.lambdaguardrails.GuardedFunction}, annotate it with {@link
 * dev.lambdaguardrails.Guarded}, state who may call it ({@link dev.lambdaguardrails.AllowScopes} or
 * {@link dev.lambdaguardrails.PublicAccess}), and name the generated entry as the handler.
 */
@NullMarked
package dev.lambdaguardrails;

import org.jspecify.annotations.NullMarked;
