// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.samples.payments;

import dev.lambdaguardrails.PathParam;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** Whose balance is asked for. */
record BalanceQuery(
    @PathParam @NotNull @Size(max = 12) @Pattern(regexp = "[a-z]{3,12}") String account) {}
