// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.samples.carts;

import dev.lambdaguardrails.QueryParam;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** Whose cart is asked for. */
record CartQuery(
    @QueryParam @NotNull @Size(max = 12) @Pattern(regexp = "[a-z]{3,12}") String owner) {}
