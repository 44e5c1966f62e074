// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.samples.reviews;

import dev.lambdaguardrails.HeaderParam;
import dev.lambdaguardrails.Sensitive;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** What a caller shows. */
record Token(
    @HeaderParam("Authorization")
        @NotNull
        @Size(max = 30)
        @Pattern(regexp = "Bearer [a-z]{1,20}")
        @Sensitive
        String authorization) {}
