// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.internal.event;

import dev.lambdaguardrails.failure.Refusal;
import dev.lambdaguardrails.failure.RefusalCode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** The bytes of an event and their text: bounded, then strictly decoded. */
public final class EventText {
  private static final char REPLACEMENT = '\uFFFD';

  private EventText() {}

  /**
   * Reads a whole event, and never more than one byte beyond its limit.
   *
   * @throws Refusal if it is empty or larger than the limit
   */
  public static byte[] read(InputStream in, int limit) throws IOException {
    byte[] event = in.readNBytes(limit + 1);
    if (event.length > limit) {
      throw Refusal.of(RefusalCode.EVENT_TOO_LARGE);
    }
    if (event.length == 0) {
      throw Refusal.of(RefusalCode.EVENT_EMPTY);
    }
    return event;
  }

  /**
   * Decodes UTF-8.
   *
   * @throws Refusal with {@code malformed} if it is malformed: truncated, overlong, a surrogate
   */
  public static String decode(byte[] bytes, RefusalCode malformed) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    if (text.indexOf(REPLACEMENT) < 0) {
      return text;
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw Refusal.of(malformed);
    }
  }
}
