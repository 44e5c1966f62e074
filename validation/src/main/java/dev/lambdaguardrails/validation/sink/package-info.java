// SPDX-License-Identifier: Apache-2.0
/**
 * Sinks: where data would become code, and what keeps it data.
 *
 * <p>Start here. A text for a place is encoded by the door named after that place: {@link
 * dev.lambdaguardrails.validation.sink.ForHtml}, {@link
 * dev.lambdaguardrails.validation.sink.ForLdap} and so on. There is none for SQL: pass values as
 * parameters of a {@code PreparedStatement}, and choose names of columns from a list of your own;
 * no escape of a value is right for every server, character set and place of a statement, and one
 * that is nearly right is not noticed to be wrong.
 *
 * <p>Each door returns the same instance when there is nothing to do, accepts any UTF-16, and is
 * stateless. A function that does not call one loads none of it.
 */
@NullMarked
package dev.lambdaguardrails.validation.sink;

import org.jspecify.annotations.NullMarked;
