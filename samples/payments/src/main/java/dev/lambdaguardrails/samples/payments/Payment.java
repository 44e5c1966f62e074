// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.samples.payments;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;

/** A payment that was made. */
record Payment(
    @NotNull @Size(max = 36) @Pattern(regexp = "pay_[A-Za-z0-9]{8,32}") String id,
    @Positive long cents) {}
