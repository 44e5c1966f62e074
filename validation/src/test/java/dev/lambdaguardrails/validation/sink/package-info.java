// SPDX-License-Identifier: Apache-2.0
/** Tests of the sinks, by their own parsers. */
@NullMarked
package dev.lambdaguardrails.validation.sink;

import org.jspecify.annotations.NullMarked;
