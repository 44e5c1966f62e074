// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.benchmarks.variants.order;

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

/** What comes in. */
public record Order(
    @PathParam @NotNull @Size(max = 12) @Pattern(regexp = "[a-z]{3,12}") String tenant,
    @NotBlank @Size(max = 80) String customer,
    @NotNull @Email @Size(max = 254) @Sensitive String email,
    @Size(max = 200) String note,
    @NotEmpty @Size(max = 50) List<@NotNull @Valid Line> lines) {}
