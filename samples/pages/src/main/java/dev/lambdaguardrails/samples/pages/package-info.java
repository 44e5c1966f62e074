// SPDX-License-Identifier: Apache-2.0
/** Pages that callers write, kept from becoming code. Start at {@code PublishPage}. */
@NullMarked
package dev.lambdaguardrails.samples.pages;

import org.jspecify.annotations.NullMarked;
