// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.samples.fulfilment;

import dev.lambdaguardrails.Sensitive;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/** What is to be collected, and where it goes. */
record Shipment(
    @NotNull UUID orderId,
    @NotBlank @Size(max = 200) @Sensitive String address,
    @NotEmpty @Size(max = 20) List<@NotNull @Valid Parcel> parcels) {}
