// SPDX-License-Identifier: Apache-2.0
/**
 * Start here: {@link dev.lambdaguardrails.processor.regex.Backtracking}, which judges how long a
 * regular expression may take to refuse a text.
 *
 * <p>An expression is read into an {@code Expression}, laid out as an {@code Automaton} whose paths
 * are the attempts of {@code java.util.regex}, and searched for two ways to read one text.
 */
@NullMarked
package dev.lambdaguardrails.processor.regex;

import org.jspecify.annotations.NullMarked;
