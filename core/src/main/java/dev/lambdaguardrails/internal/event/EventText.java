// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.internal.event;

import dev.lambdaguardrails.failure.Refusal;
import dev.lambdaguardrails.failure.RefusalCode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

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
    byte[] event = all(in, limit);
    if (event.length > limit) {
      throw Refusal.of(RefusalCode.EVENT_TOO_LARGE);
    }
    if (event.length == 0) {
      throw Refusal.of(RefusalCode.EVENT_EMPTY);
    }
    return event;
  }

  /** All that comes, in one array if the stream tells its length, as the runtime client's does. */
  private static byte[] all(InputStream in, int limit) throws IOException {
    byte[] event = in.readNBytes(Math.min(in.available(), limit));
    int next = in.read();
    if (next < 0) {
      return event;
    }
    byte[] rest = in.readNBytes(limit - event.length);
    byte[] all = Arrays.copyOf(event, event.length + 1 + rest.length);
    all[event.length] = (byte) next;
    System.arraycopy(rest, 0, all, event.length + 1, rest.length);
    return all;
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
