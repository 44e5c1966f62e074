// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.aws.http;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * The time that network calls may take together; another thread can cut it short, which ends the
 * call that runs. Safe for concurrent use.
 */
public final class Budget {
  private final long end;
  private boolean cut;
  private @Nullable Socket open;

  /** A budget that begins now. */
  public Budget(int millis) {
    this.end = System.nanoTime() + millis * 1_000_000L;
  }

  /** The milliseconds that are left, at least 1. */
  public synchronized int left() throws SocketTimeoutException {
    long millis = millis();
    if (cut || millis <= 0) {
      throw new SocketTimeoutException();
    }
    return (int) millis;
  }

  /** The milliseconds that are left; 0 or less if there are none. */
  public long millis() {
    return (end - System.nanoTime()) / 1_000_000;
  }

  /** Takes a socket, which is closed when the budget is cut. */
  synchronized void hold(Socket socket) throws IOException {
    if (cut) {
      socket.close();
    }
    open = socket;
  }

  /** Ends the budget and the call that runs. */
  public synchronized void cut() {
    cut = true;
    if (open != null) {
      try {
        open.close();
      } catch (IOException closedAllTheSame) {
        open = null;
      }
    }
  }
}
