// SPDX-License-Identifier: Apache-2.0
/** Bar charts as SVG, and tables as Markdown, of stored results. Start at Publication. */
@NullMarked
package dev.lambdaguardrails.benchmarks.chart;

import org.jspecify.annotations.NullMarked;
