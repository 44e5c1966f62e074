// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.sink;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.lambdaguardrails.bind.InputReader;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * HTML of which only harmless formatting is left, by OWASP Java HTML Sanitizer, an optional
 * dependency that the caller adds. A component of the input may have this type; its JSON is a
 * string, and its characters are those of the sanitised text.
 *
 * <p>Stops scripts, styles, forms, frames, images, event handlers and URLs of other schemes than
 * {@code http}, {@code https} and {@code mailto}; balances what is left. Paragraphs, headings,
 * lists, tables, quotations, emphasis and links stay, the latter with {@code rel="nofollow"}. Does
 * not stop a text that lies, nor make it safe to stand within an attribute, a script or a style.
 * Immutable.
 */
public final class SanitizedHtml implements CharSequence {
  private final String html;
  private final boolean untouched;

  SanitizedHtml(String html, boolean untouched) {
    this.html = html;
    this.untouched = untouched;
  }

  /** What is left of a text. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static SanitizedHtml of(String html) {
    try {
      return HtmlPolicy.sanitize(html);
    } catch (NoClassDefFoundError missing) {
      throw MissingLibrary.SANITIZER.needed();
    }
  }

  /** What is left of the text that a reader stands at, null for null: what an entry calls. */
  public static @Nullable SanitizedHtml read(InputReader in) throws IOException {
    String text = in.text();
    return text == null ? null : of(text);
  }

  /** Whether no element and no attribute had to be left out. */
  public boolean isUntouched() {
    return untouched;
  }

  @Override
  public int length() {
    return html.length();
  }

  @Override
  public char charAt(int index) {
    return html.charAt(index);
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return html.subSequence(start, end);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SanitizedHtml same && same.html.equals(html);
  }

  @Override
  public int hashCode() {
    return html.hashCode();
  }

  /** The HTML, to stand between tags. */
  @Override
  @JsonValue
  public String toString() {
    return html;
  }
}
