// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.samples.pages;

import dev.lambdaguardrails.PathParam;
import dev.lambdaguardrails.QueryParam;
import dev.lambdaguardrails.validation.constraint.Identifier;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Which pages; the order is a word of ours, never a text. What the detector sees in the text is
 * reported and let pass: parameters of the statement keep it data.
 */
record PageQuery(
    @PathParam @NotNull @Identifier String site,
    @QueryParam @NotNull @Size(max = 40) String text,
    @QueryParam FindPages.@Nullable Order order) {}
