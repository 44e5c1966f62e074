// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.samples.reviews;

import dev.lambdaguardrails.ClaimParam;
import dev.lambdaguardrails.Sensitive;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** The arguments of {@code Mutation.addReview}, and who calls it. */
record NewReview(
    @NotNull @Size(max = 13) @Pattern(regexp = "[0-9]{13}") String isbn,
    @ClaimParam("sub") @NotBlank @Size(max = 128) @Sensitive String reader,
    @Min(1) @Max(5) int stars,
    @NotBlank @Size(max = 1000) String text) {}
