// SPDX-License-Identifier: Apache-2.0
/**
 * The built-in constraints of Jakarta Validation 3.1 as static checks: what an entry calls.
 *
 * <p>Start here: each constraint is a method of its own name ({@code isNull} for {@code @Null}),
 * with the value first and the attributes behind it, overloaded for each type that it supports.
 *
 * <ul>
 *   <li>{@link dev.lambdaguardrails.validation.check.Values}: NotNull, Null, AssertTrue,
 *       AssertFalse
 *   <li>{@link dev.lambdaguardrails.validation.check.Texts}: NotBlank, Pattern, Email
 *   <li>{@link dev.lambdaguardrails.validation.check.Sizes}: Size, NotEmpty
 *   <li>{@link dev.lambdaguardrails.validation.check.Bounds}: Min, Max
 *   <li>{@link dev.lambdaguardrails.validation.check.DecimalBounds}: DecimalMin, DecimalMax
 *   <li>{@link dev.lambdaguardrails.validation.check.DigitCounts}: Digits
 *   <li>{@link dev.lambdaguardrails.validation.check.Signs}: Negative, NegativeOrZero, Positive,
 *       PositiveOrZero
 *   <li>{@link dev.lambdaguardrails.validation.check.PastTimes}: Past, PastOrPresent
 *   <li>{@link dev.lambdaguardrails.validation.check.FutureTimes}: Future, FutureOrPresent
 * </ul>
 *
 * <p>A check says whether a value is valid; null is, except where the constraint is about null. The
 * verdict is that of Hibernate Validator for the declared type, which is the oracle of every method
 * here; {@code docs/constraints.md} names the few where it is not. Attributes are the caller's to
 * verify, once. No check throws of itself, reflects, or loads a class of a validation library.
 * Stateless; serves concurrent invocations.
 *
 * @see <a
 *     href="https://jakarta.ee/specifications/bean-validation/3.1/jakarta-validation-spec-3.1#builtinconstraints">Jakarta
 *     Validation 3.1, Built-in Constraint definitions</a>
 */
@NullMarked
package dev.lambdaguardrails.validation.check;

import org.jspecify.annotations.NullMarked;
