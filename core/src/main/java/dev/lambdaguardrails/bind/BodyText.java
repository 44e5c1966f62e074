// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.bind;

import com.fasterxml.jackson.core.JsonParser;
import java.io.CharConversionException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The text of a body, as a text or as its UTF-8, whichever it came as. Immutable; {@link #toString}
 * prints nothing of it.
 */
public final class BodyText implements Supplier<String> {
  private static final byte[] NONE = {};

  private final @Nullable String text;
  private final byte[] bytes;
  private final boolean quoted;

  private BodyText(@Nullable String text, byte[] bytes, boolean quoted) {
    this.text = text;
    this.bytes = bytes;
    this.quoted = quoted;
  }

  /** A text. */
  public static BodyText of(String text) {
    return new BodyText(text, NONE, false);
  }

  /** Well-formed UTF-8, which nobody else changes. */
  static BodyText of(byte[] bytes) {
    return new BodyText(null, bytes, false);
  }

  /**
   * ASCII as it stands in a string, where only quotes are escaped, and all of them: it is read as
   * it stands, without a pass that undoes this. Nobody else changes it.
   */
  static BodyText quoted(byte[] ascii) {
    return new BodyText(null, ascii, true);
  }

  /** The string that a parser stands at: where it can, without making a text of it. */
  public static BodyText of(JsonParser json) throws IOException {
    return json instanceof StrictParser strict ? strict.body() : of(json.getText());
  }

  /**
   * The value that a parser of {@link StrictJson#parser} stands at, as it is written. The parser
   * passes over it.
   */
  public static BodyText raw(JsonParser json) throws IOException {
    return ((StrictParser) json).raw();
  }

  /** Whether it has no character. */
  public boolean isEmpty() {
    return text == null ? bytes.length == 0 : text.isEmpty();
  }

  /** The text. */
  @Override
  public String get() {
    if (text != null) {
      return text;
    }
    return quoted ? unquoted() : new String(bytes, StandardCharsets.UTF_8);
  }

  private String unquoted() {
    byte[] ascii = new byte[bytes.length];
    int length = 0;
    for (byte unit : bytes) {
      if (unit != '\\') {
        ascii[length++] = unit;
      }
    }
    return StringToken.ascii(ascii, 0, length);
  }

  /**
   * The same in bytes.
   *
   * @throws CharConversionException if it is not well-formed Unicode
   */
  BodyText encoded() throws CharConversionException {
    if (text == null) {
      return this;
    }
    if (!WellFormed.text(text)) {
      throw new CharConversionException();
    }
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  /** UTF-8; ASCII as it stands in a string, where it {@linkplain #isQuoted is quoted}. */
  byte[] bytes() {
    return bytes;
  }

  /** Whether each quote has a backslash before it. */
  boolean isQuoted() {
    return quoted;
  }

  @Override
  public String toString() {
    return "BodyText";
  }
}
