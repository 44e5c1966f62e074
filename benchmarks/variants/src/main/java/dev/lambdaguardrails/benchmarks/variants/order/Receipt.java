// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.benchmarks.variants.order;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/** What goes out. */
public record Receipt(@NotNull String tenant, @Min(1) int lines) {}
