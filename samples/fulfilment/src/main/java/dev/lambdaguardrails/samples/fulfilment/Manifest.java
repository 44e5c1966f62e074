// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.samples.fulfilment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** An object as the source S3 tells of it. */
record Manifest(
    @NotBlank @Size(max = 64) String event,
    @NotBlank @Size(max = 63) String bucket,
    @NotNull @Size(max = 1024) @Pattern(regexp = "in/[a-z0-9 +]+[.]csv") String key,
    long size) {}
