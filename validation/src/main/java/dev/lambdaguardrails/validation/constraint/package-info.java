// SPDX-License-Identifier: Apache-2.0
/**
 * Constraints that leave injection no room: types for texts.
 *
 * <p>Start here: {@link dev.lambdaguardrails.validation.constraint.PlainText} for what people read,
 * {@link dev.lambdaguardrails.validation.constraint.Identifier} for what names a thing, the others
 * for what goes to one sink. Each stands on a {@code String}, on the elements of a container and on
 * the keys of a map; both paths call the one check beside it. Checks are stateless, linear in the
 * text, and throw nothing.
 */
@NullMarked
package dev.lambdaguardrails.validation.constraint;

import org.jspecify.annotations.NullMarked;
