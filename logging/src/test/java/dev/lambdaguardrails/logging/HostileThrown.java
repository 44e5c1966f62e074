// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.logging;

import org.jspecify.annotations.Nullable;

/** An exception one of whose own methods throws, with something secret in what it throws. */
final class HostileThrown extends RuntimeException {
  static final String SECRET = "hunter2-hunter2";

  private final Method method;

  /** The methods that what logs an exception calls. */
  enum Method {
    MESSAGE,
    LOCALIZED_MESSAGE,
    TEXT,
    CAUSE,
    FRAMES
  }

  HostileThrown(Method method) {
    super("hostile", new IllegalStateException("inner"));
    this.method = method;
  }

  private void called(Method by) {
    if (method == by) {
      throw new IllegalStateException(SECRET);
    }
  }

  @Override
  public @Nullable String getMessage() {
    called(Method.MESSAGE);
    return super.getMessage();
  }

  @Override
  public @Nullable String getLocalizedMessage() {
    called(Method.LOCALIZED_MESSAGE);
    return super.getLocalizedMessage();
  }

  @Override
  public synchronized @Nullable Throwable getCause() {
    if (method != null) {
      called(Method.CAUSE);
    }
    return super.getCause();
  }

  @Override
  public StackTraceElement[] getStackTrace() {
    called(Method.FRAMES);
    return super.getStackTrace();
  }

  @Override
  public String toString() {
    called(Method.TEXT);
    return super.toString();
  }
}
