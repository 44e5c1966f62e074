// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.samples.fulfilment;

import dev.lambdaguardrails.Sensitive;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What one caller says, of which the secret is nobody else's. */
record Secretive(
    @NotBlank @Size(max = 80) String who, @NotBlank @Size(max = 60) @Sensitive String secret) {}
