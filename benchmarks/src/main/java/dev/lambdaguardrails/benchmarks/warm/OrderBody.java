// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.benchmarks.warm;

import dev.lambdaguardrails.benchmarks.variants.order.Line;
import java.util.List;

/** The body of the order, for those who bind it by databind. */
record OrderBody(String customer, String email, String note, List<Line> lines) {}
