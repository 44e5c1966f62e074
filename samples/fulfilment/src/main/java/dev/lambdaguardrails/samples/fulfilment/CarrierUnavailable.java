// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.samples.fulfilment;

/** The carrier does not take the shipment now. */
final class CarrierUnavailable extends Exception {}
