// SPDX-License-Identifier: Apache-2.0
/** What the pages do, alone and under the real runtime client. */
@NullMarked
package dev.lambdaguardrails.samples.pages;

import org.jspecify.annotations.NullMarked;
