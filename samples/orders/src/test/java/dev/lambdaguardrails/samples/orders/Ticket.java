// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.samples.orders;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A ticket.
 *
 * @param seats one primitive that an empty body does not have
 */
@SuppressWarnings("guardrails:unbounded") // it shall have no constraint
record Ticket(UUID id, LocalDate day, BigDecimal price, int seats, List<String> names) {}
