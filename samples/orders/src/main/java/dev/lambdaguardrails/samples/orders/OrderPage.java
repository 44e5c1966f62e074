// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.samples.orders;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;

/** Some lines of an order, and whether there are more. */
record OrderPage(@NotNull UUID id, List<@Valid Line> lines, boolean more) {}
