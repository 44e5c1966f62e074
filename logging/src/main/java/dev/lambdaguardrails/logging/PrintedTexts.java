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
  /** The bytes of a line that is printed in parts. */
  private static final int LONGEST = 1024 * 1024;

  /** What the JDK hands on of a longer text at a time, less the bytes of a character. */
  private static final int PART = 8 * 1024;

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
    boolean mayGoOn = length > PART - 4 && length <= PART;
    add(bytes, from, length, !mayGoOn);
  }

  /** Takes a print, which is one text however long it is. */
  void print(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    add(bytes, 0, bytes.length, true);
  }

  private void add(byte[] bytes, int from, int length, boolean mayEnd) {
    ByteArrayOutputStream text = open.get();
    boolean whole = mayEnd && length > 0 && bytes[from + length - 1] == '\n';
    if (whole && text == null) {
      take(new String(bytes, from, length, StandardCharsets.UTF_8));
      return;
    }
    if (text == null) {
      text = new ByteArrayOutputStream();
      open.set(text);
    }
    // One byte beyond the bound says that there was more.
    text.write(bytes, from, Math.min(length, LONGEST + 1 - text.size()));
    if (whole) {
      flush();
    }
  }

  /** Takes what this thread has printed of a line. */
  @Override
  public void flush() {
    ByteArrayOutputStream text = open.get();
    if (text != null) {
      open.set(null);
      if (text.size() > LONGEST) {
        // To cut it may cut what is secret in it.
        take("[not shown: more than " + LONGEST + " bytes without a line break]\n");
      } else if (text.size() > 0) {
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
