// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.benchmarks.chart;

import java.util.List;

/** Bars that are drawn to one scale, under a title. */
record Panel(String title, List<Bar> bars) {}
