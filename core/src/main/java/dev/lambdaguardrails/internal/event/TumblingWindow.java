// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.internal.event;

import dev.lambdaguardrails.failure.Misconfiguration;
import java.io.IOException;

/**
 * What a stream's event says of a tumbling window. The guard serves none: an answer without the
 * window's state would lose what was aggregated.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/lambda/latest/dg/services-kinesis-windows.html">Implementing
 *     stateful Kinesis Data Streams processing in Lambda</a>
 */
final class TumblingWindow {
  private TumblingWindow() {}

  /**
   * Passes over a field of an event.
   *
   * @throws Misconfiguration if it is of a window
   */
  static void refuse(String field, EventParser in) throws IOException {
    boolean window = field.equals("window") || field.equals("isFinalInvokeForWindow");
    if (window && !in.isNull()) {
      throw new Misconfiguration(
          "Remove TumblingWindowInSeconds from the event source mapping: the guard keeps no state"
              + " of a window.");
    }
    in.skip();
  }
}
