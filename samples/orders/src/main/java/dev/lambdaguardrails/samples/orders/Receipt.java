// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.samples.orders;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.UUID;

/** What a customer gets for an order. */
record Receipt(@NotNull UUID id, @NotNull @DecimalMin("0.01") BigDecimal total) {}
