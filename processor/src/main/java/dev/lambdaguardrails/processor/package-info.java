// SPDX-License-Identifier: Apache-2.0
/**
 * Start here: {@link dev.lambdaguardrails.processor.GuardProcessor}, the compiler of guarded
 * functions.
 *
 * <p>Three rooms in a row: the annotations and types of a function are read into a {@code
 * FunctionModel}, every {@code Check} looks at the model and tells each {@code Risk}, and, if none
 * found a {@code Misuse}, the {@code EntryWriter} writes the entry.
 */
@NullMarked
package dev.lambdaguardrails.processor;

import org.jspecify.annotations.NullMarked;
