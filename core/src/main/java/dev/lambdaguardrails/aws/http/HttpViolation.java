// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.aws.http;

import java.io.IOException;

/** An answer that is not HTTP/1.1, or breaks a limit. */
public final class HttpViolation extends IOException {
  /** The message is constant. */
  public HttpViolation(String message) {
    super(message);
  }
}
