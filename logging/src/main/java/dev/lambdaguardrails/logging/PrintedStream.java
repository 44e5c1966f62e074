// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.logging;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A standard stream that hands on each print whole: the JDK's hands on a long text in pieces, and a
 * formatted one in its parts, and a line break at the end of one would end the line. Safe for
 * concurrent use.
 */
final class PrintedStream extends PrintStream {
  private final PrintedTexts texts;

  PrintedStream(PrintedTexts texts) {
    super(texts, false, StandardCharsets.UTF_8);
    this.texts = texts;
  }

  @Override
  public void print(@Nullable String text) {
    texts.print(String.valueOf(text));
  }

  @Override
  public void print(@Nullable Object value) {
    texts.print(String.valueOf(value));
  }

  @Override
  public void print(char[] text) {
    texts.print(String.valueOf(text));
  }

  @Override
  public void println(@Nullable String text) {
    texts.print(text + System.lineSeparator());
  }

  @Override
  public void println(@Nullable Object value) {
    texts.print(value + System.lineSeparator());
  }

  @Override
  public void println(char[] text) {
    texts.print(String.valueOf(text) + System.lineSeparator());
  }

  @Override
  public PrintStream format(String format, @Nullable Object... arguments) {
    texts.print(String.format(Locale.getDefault(Locale.Category.FORMAT), format, arguments));
    return this;
  }

  @Override
  public PrintStream format(@Nullable Locale locale, String format, @Nullable Object... arguments) {
    texts.print(String.format(locale, format, arguments));
    return this;
  }

  /** A standard stream stays open. */
  @Override
  public void close() {
    flush();
  }
}
