// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.benchmarks.variants.order;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;

/** One line of an order. */
public record Line(
    @NotNull @Size(max = 8) @Pattern(regexp = "[A-Z]{3}-[0-9]{4}") String sku,
    @Min(1) @Max(99) int quantity,
    @NotNull @DecimalMin("0.01") @Digits(integer = 5, fraction = 2) BigDecimal price) {}
