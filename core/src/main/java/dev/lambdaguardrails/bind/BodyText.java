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
  private final byte[] utf8;

  private BodyText(@Nullable String text, byte[] utf8) {
    this.text = text;
    this.utf8 = utf8;
  }

  /** A text. */
  public static BodyText of(String text) {
    return new BodyText(text, NONE);
  }

  /** Well-formed UTF-8, which nobody else changes. */
  static BodyText of(byte[] utf8) {
    return new BodyText(null, utf8);
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
    return text == null ? utf8.length == 0 : text.isEmpty();
  }

  /** The text. */
  @Override
  public String get() {
    return text == null ? new String(utf8, StandardCharsets.UTF_8) : text;
  }

  /**
   * The same as UTF-8.
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

  byte[] utf8() {
    return utf8;
  }

  @Override
  public String toString() {
    return "BodyText";
  }
}
