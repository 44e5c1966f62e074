// SPDX-License-Identifier: Apache-2.0
/**
 * Log lines: JSON, one write each, redacted.
 *
 * <p>Start here: there is nothing to call. With this module on the classpath, logback sets itself
 * up through {@link dev.lambdaguardrails.logging.LoggingConfigurator}, and SLF4J writes lines.
 * {@link dev.lambdaguardrails.logging.JsonLogging#start} does so sooner and faster, from an entry's
 * init; {@link dev.lambdaguardrails.logging.RedactingEncoder} is for those who keep a {@code
 * logback.xml}. Every field, limit and setting: {@code docs/logging.md}.
 */
@NullMarked
package dev.lambdaguardrails.logging;

import org.jspecify.annotations.NullMarked;
