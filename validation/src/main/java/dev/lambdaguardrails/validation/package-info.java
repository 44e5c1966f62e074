// SPDX-License-Identifier: Apache-2.0
/**
 * Input controls.
 *
 * <p>Start here: {@link dev.lambdaguardrails.validation.ReferencePath} is what an entry calls to
 * bind by jackson-databind and to validate by Hibernate Validator; {@link
 * dev.lambdaguardrails.validation.ReferenceEntry} is a whole entry for those who run no processor.
 */
@NullMarked
package dev.lambdaguardrails.validation;

import org.jspecify.annotations.NullMarked;
