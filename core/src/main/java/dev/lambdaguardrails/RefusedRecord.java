// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails;

/**
 * A record that the guard refused.
 *
 * @param source the source that delivered it
 * @param id the source's own id of the record
 * @param code why it was refused, as in {@code docs/errors.md}
 * @param payload what was delivered; hostile, and never logged
 */
public record RefusedRecord(EventSource source, String id, String code, String payload) {
  /** All but the payload. */
  @Override
  public String toString() {
    return "RefusedRecord[" + source + ' ' + id + ' ' + code + ']';
  }
}
