// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.samples.reviews;

import dev.lambdaguardrails.PathParam;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** The arguments of {@code Book.reviews}; the book itself is the parent, whose ISBN is bound. */
record BookReviews(
    @PathParam @NotNull @Size(max = 13) @Pattern(regexp = "[0-9]{13}") String isbn,
    @Min(1) @Max(50) int first) {}
