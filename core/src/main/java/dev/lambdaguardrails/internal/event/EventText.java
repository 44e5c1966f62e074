// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.internal.event;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import dev.lambdaguardrails.failure.Refusal;
import dev.lambdaguardrails.failure.RefusalCode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Texts of events: strictly decoded from bytes, and written into JSON. */
public final class EventText {
  private static final char REPLACEMENT = '\uFFFD';

  private EventText() {}

  /**
   * Decodes UTF-8.
   *
   * @throws Refusal with {@code malformed} if it is malformed: truncated, overlong, a surrogate
   */
  public static String decode(byte[] bytes, RefusalCode malformed) {
    String text = decodeOrNull(bytes);
    if (text == null) {
      throw Refusal.of(malformed);
    }
    return text;
  }

  /** Decodes UTF-8; null if it is malformed. */
  static @Nullable String decodeOrNull(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    if (text.indexOf(REPLACEMENT) < 0) {
      return text;
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  /** Writes a text as a string of JSON. */
  public static void quote(String text, StringBuilder into) {
    into.append('"');
    JsonStringEncoder.getInstance().quoteAsString(text, into);
    into.append('"');
  }
}
