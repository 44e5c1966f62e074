// SPDX-License-Identifier: Apache-2.0
/** Events in: one streaming reader per source, which takes only what the guard needs. */
@NullMarked
package dev.lambdaguardrails.internal.event;

import org.jspecify.annotations.NullMarked;
