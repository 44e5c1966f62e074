// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.internal.event;

import java.io.IOException;
import java.util.List;

/** Reads the records in an event of one source. */
interface RecordEventReader {
  /**
   * Reads a whole event.
   *
   * @throws dev.lambdaguardrails.failure.Refusal if it is not of this source
   */
  List<RecordEvent> read(EventParser in) throws IOException;
}
