// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.internal.event;

import dev.lambdaguardrails.bind.StrictJson;
import dev.lambdaguardrails.failure.Refusal;
import dev.lambdaguardrails.failure.RefusalCode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Bytes in base64: text, or text that was compressed by gzip, which begins as no JSON does.
 *
 * <p>What is inflated is bounded while it is: a small record cannot become a large one.
 */
final class EncodedForm implements RecordForm {
  private static final int GZIP_1 = 0x1F;
  private static final int GZIP_2 = 0x8B;

  @Override
  public List<String> payloads(String body, int limit, StrictJson json) {
    return List.of(text(body, limit));
  }

  /**
   * The text in it.
   *
   * @throws Refusal if it is no base64, no gzip, no UTF-8, or longer than the limit
   */
  static String text(String base64, int limit) {
    return EventText.decode(bytes(base64, limit), RefusalCode.BODY_NOT_UTF8);
  }

  /** The text of a key that a sender chose; null if there is none, or it is no text. */
  static @Nullable String plainText(@Nullable String base64) {
    try {
      return base64 == null ? null : EventText.decodeOrNull(Base64.getDecoder().decode(base64));
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static byte[] bytes(String base64, int limit) {
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      throw Refusal.of(RefusalCode.BODY_NOT_BASE64);
    }
    boolean gzip = bytes.length > 1 && (bytes[0] & 0xFF) == GZIP_1 && (bytes[1] & 0xFF) == GZIP_2;
    return gzip ? inflated(bytes, limit) : bytes;
  }

  private static byte[] inflated(byte[] bytes, int limit) {
    byte[] inflated;
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      inflated = in.readNBytes(limit + 1);
    } catch (IOException e) {
      throw Refusal.of(RefusalCode.BODY_NOT_GZIP);
    }
    if (inflated.length > limit) {
      throw Refusal.of(RefusalCode.BODY_TOO_LARGE);
    }
    return inflated;
  }
}
