// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails;

/**
 * Where the refused records of a record source go, so that they neither come back for ever nor get
 * lost.
 *
 * <p>A record that was kept counts as handled. Implementations serve concurrent invocations.
 */
public interface Quarantine {
  /**
   * Keeps one refused record, durably: the source forgets it when this returns.
   *
   * @throws Exception if it could not be kept; the record is then reported as failed
   */
  void keep(RefusedRecord record) throws Exception;
}
