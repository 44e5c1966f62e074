// SPDX-License-Identifier: Apache-2.0
/** What of a labelled corpus of log lines stays secret, and what is hidden for nothing. */
@NullMarked
package dev.lambdaguardrails.benchmarks.redaction;

import org.jspecify.annotations.NullMarked;
