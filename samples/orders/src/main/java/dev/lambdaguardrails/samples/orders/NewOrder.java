// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.samples.orders;

import dev.lambdaguardrails.HeaderParam;
import dev.lambdaguardrails.PathParam;
import dev.lambdaguardrails.Sensitive;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order as it comes in.
 *
 * @param idempotencyKey orders with the same key are one order
 */
record NewOrder(
    @PathParam @NotNull @Size(max = 12) @Pattern(regexp = "[a-z]{3,12}") String tenant,
    @HeaderParam("Idempotency-Key") @Size(min = 8, max = 64) @Nullable String idempotencyKey,
    @NotBlank @Size(max = 80) String customer,
    @NotNull @Email @Size(max = 254) @Sensitive String email,
    @Size(max = 200) @Nullable String note,
    @NotEmpty @Size(max = 50) List<@NotNull @Valid Line> lines) {}
