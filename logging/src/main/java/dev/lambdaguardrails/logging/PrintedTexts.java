// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.logging;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A standard stream's bytes as texts, one for each print that ends with its line, however many
 * lines it has; what a thread has printed of a line is its own. Safe for concurrent use.
 */
abstract class PrintedTexts extends OutputStream {
  private static final int LONGEST = 64 * 1024;

  @SuppressWarnings("ThreadLocalUsage") // a process has two of these streams, for good
  private final ThreadLocal<@Nullable ByteArrayOutputStream> open = new ThreadLocal<>();

  /** Takes one text, with the line break at its end if it has one. */
  abstract void take(String text);

  @Override
  public void write(int unit) {
    write(new byte[] {(byte) unit}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) {
    ByteArrayOutputStream text = open.get();
    boolean whole = length > 0 && bytes[from + length - 1] == '\n';
    if (whole && text == null) {
      take(new String(bytes, from, length, StandardCharsets.UTF_8));
      return;
    }
    if (text == null) {
      text = new ByteArrayOutputStream();
      open.set(text);
    }
    text.write(bytes, from, length);
    if (whole || text.size() > LONGEST) {
      flush();
    }
  }

  /** Takes what this thread has printed of a line. */
  @Override
  public void flush() {
    ByteArrayOutputStream text = open.get();
    if (text != null) {
      open.set(null);
      if (text.size() > 0) {
        take(text.toString(StandardCharsets.UTF_8));
      }
    }
  }

  /** A standard stream stays open. */
  @Override
  public void close() {
    flush();
  }
}
