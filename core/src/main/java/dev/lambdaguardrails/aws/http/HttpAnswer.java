// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.aws.http;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What a service answered. */
public final class HttpAnswer {
  private final int status;
  private final byte[] body;
  private final @Nullable String date;
  private final boolean last;

  HttpAnswer(int status, byte[] body, @Nullable String date, boolean last) {
    this.status = status;
    this.body = body;
    this.date = date;
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

  /** The service's time, null if it tells none. */
  public @Nullable String date() {
    return date;
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
