// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.samples.reviews;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** One look at a book. */
record Click(
    @NotNull @Size(max = 13) @Pattern(regexp = "[0-9]{13}") String isbn,
    @Min(0) @Max(3600) int seconds) {}
