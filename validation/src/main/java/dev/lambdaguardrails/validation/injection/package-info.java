// SPDX-License-Identifier: Apache-2.0
/**
 * Detection of injection in text that must stay free.
 *
 * <p>Start here: {@link dev.lambdaguardrails.validation.injection.InjectionDetector}.
 */
@NullMarked
package dev.lambdaguardrails.validation.injection;

import org.jspecify.annotations.NullMarked;
