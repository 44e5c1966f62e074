// SPDX-License-Identifier: Apache-2.0
/** Start here: the words a function is written in. */
@NullMarked
package dev.lambdaguardrails;

import org.jspecify.annotations.NullMarked;
