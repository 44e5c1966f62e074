// SPDX-License-Identifier: Apache-2.0
/** The arrows of ARCHITECTURE.md, held to the code. */
@NullMarked
package dev.lambdaguardrails.architecture;

import org.jspecify.annotations.NullMarked;
