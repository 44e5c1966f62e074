// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.samples.reviews;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.lambdaguardrails.Sensitive;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;

/** What Cognito tells of who registers. */
@JsonIgnoreProperties(ignoreUnknown = true)
record Registration(
    @NotNull @Size(max = 20) @Sensitive
        Map<@Size(max = 32) String, @Size(max = 100) String> userAttributes) {}
