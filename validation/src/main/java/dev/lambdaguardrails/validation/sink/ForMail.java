// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.sink;

import dev.lambdaguardrails.failure.Refusal;
import dev.lambdaguardrails.failure.RefusalCode;
import dev.lambdaguardrails.validation.internal.Characters;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Texts for headers of mail whose value is a text for people: the subject, the name beside an
 * address.
 *
 * <p>Stops a text from beginning another header or the body; does not make an address of it.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc2047">RFC 2047</a>
 */
public final class ForMail {
  /** Of UTF-8 in one encoded word: 45 bytes are 60 characters, 72 with what is around them. */
  private static final int BYTES_OF_WORD = 45;

  private static final int LONGEST_LINE = 900;

  private ForMail() {}

  /**
   * A text as the value of a header: printable ASCII as it is, all else as encoded words with a
   * blank between them.
   *
   * @throws Refusal if there is a control character, or what no mail can hold: nobody means well by
   *     a line break in a subject
   */
  public static String header(String value) {
    boolean plain = value.length() <= LONGEST_LINE && !value.contains("=?");
    for (int at = 0; at < value.length(); ) {
      int character = value.codePointAt(at);
      if (Characters.isControl(character)
          || Characters.isSeparator(character)
          || Characters.isNone(character)) {
        throw Refusal.of(RefusalCode.UNSAFE_FOR_SINK);
      }
      plain &= character < 0x7F;
      at += Character.charCount(character);
    }
    return plain ? value : encoded(value);
  }

  private static String encoded(String value) {
    StringBuilder out = new StringBuilder(value.length() * 2 + 16);
    int from = 0;
    while (from < value.length()) {
      int bytes = 0;
      int end = from;
      while (end < value.length()) {
        int character = value.codePointAt(end);
        bytes += Characters.bytes(character);
        if (bytes > BYTES_OF_WORD) {
          break;
        }
        end += Character.charCount(character);
      }
      byte[] word = value.substring(from, end).getBytes(StandardCharsets.UTF_8);
      out.append(from == 0 ? "" : " ").append("=?UTF-8?B?");
      out.append(Base64.getEncoder().encodeToString(word)).append("?=");
      from = end;
    }
    return out.toString();
  }
}
