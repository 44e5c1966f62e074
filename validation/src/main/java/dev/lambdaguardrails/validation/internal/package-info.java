// SPDX-License-Identifier: Apache-2.0
/** What constraints and sinks both read by: characters, names, addresses, URLs. */
@NullMarked
package dev.lambdaguardrails.validation.internal;

import org.jspecify.annotations.NullMarked;
