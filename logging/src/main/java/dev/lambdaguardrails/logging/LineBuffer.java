// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.logging;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;

/**
 * Lines of one invocation that wait, in so many bytes: for a new one the oldest go. Safe for
 * concurrent use.
 */
final class LineBuffer {
  private final int most;
  private final ArrayDeque<byte[]> lines = new ArrayDeque<>();
  private int size;
  private int gone;

  LineBuffer(int most) {
    this.most = most;
  }

  synchronized void add(byte[] line) {
    if (line.length > most) {
      gone++;
      return;
    }
    while (size + line.length > most) {
      size -= lines.removeFirst().length;
      gone++;
    }
    lines.addLast(line);
    size += line.length;
  }

  /** How many lines there was no room for since the last call. */
  synchronized int takeGone() {
    int count = gone;
    gone = 0;
    return count;
  }

  /** Writes each line by a write of its own, and keeps none. */
  synchronized void writeTo(OutputStream out) throws IOException {
    while (!lines.isEmpty()) {
      byte[] line = lines.removeFirst();
      size -= line.length;
      out.write(line);
    }
  }
}
