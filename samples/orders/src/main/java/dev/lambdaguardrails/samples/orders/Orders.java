// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.samples.orders;

import java.util.UUID;

/** The orders that were placed. Safe for concurrent use. */
interface Orders {
  /** Keeps an order. */
  Receipt place(NewOrder order) throws OrderExists;

  /** An order of a tenant; one of another tenant is not found. */
  NewOrder find(String tenant, UUID id) throws OrderNotFound;
}
