// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.samples.payments;

import dev.lambdaguardrails.PathParam;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/** Whose balance is asked for. */
record BalanceQuery(@PathParam @NotNull @Pattern(regexp = "[a-z]{3,12}") String account) {}
