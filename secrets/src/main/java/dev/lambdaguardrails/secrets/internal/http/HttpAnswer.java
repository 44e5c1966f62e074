// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.secrets.internal.http;

import java.util.Arrays;

/** What a service answered. */
public final class HttpAnswer {
  private final int status;
  private final byte[] body;
  private final boolean last;

  HttpAnswer(int status, byte[] body, boolean last) {
    this.status = status;
    this.body = body;
    this.last = last;
  }

  /** The status code. */
  public int status() {
    return status;
  }

  /** The body, not copied. */
  public byte[] body() {
    return body;
  }

  /** Whether the service closes the connection behind it. */
  boolean last() {
    return last;
  }

  /** Overwrites the body. */
  public void wipe() {
    Arrays.fill(body, (byte) 0);
  }
}
