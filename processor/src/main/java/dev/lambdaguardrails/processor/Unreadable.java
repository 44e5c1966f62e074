// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

/**
 * Says that a source names what is not there: another processor may still write it, otherwise the
 * compiler itself reports it.
 */
final class Unreadable extends RuntimeException {
  Unreadable() {
    super("a name does not resolve", null, false, false);
  }
}
