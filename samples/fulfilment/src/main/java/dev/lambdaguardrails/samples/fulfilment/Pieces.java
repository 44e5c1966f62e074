// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.samples.fulfilment;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Pieces of one kind. */
record Pieces(@NotBlank @Size(max = 20) String sku, @Min(1) @Max(1000) int count) {}
