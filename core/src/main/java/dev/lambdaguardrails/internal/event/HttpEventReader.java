// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.internal.event;

import java.io.IOException;

/** Reads the request in an event of one source. */
interface HttpEventReader {
  /**
   * Reads a whole event.
   *
   * @throws dev.lambdaguardrails.failure.Refusal if it is not of this source
   */
  HttpEvent read(EventParser in) throws IOException;
}
