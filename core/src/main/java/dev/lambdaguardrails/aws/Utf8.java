// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.aws;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Decodes into an array that can be overwritten, and leaves no other copy. */
public final class Utf8 {
  private Utf8() {}

  /** The characters of the bytes. */
  public static char[] decode(byte[] bytes) throws FlatJson.Unreadable {
    try {
      CharBuffer decoded = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      char[] text = Arrays.copyOf(decoded.array(), decoded.limit());
      Arrays.fill(decoded.array(), '\0');
      return text;
    } catch (CharacterCodingException e) {
      throw new FlatJson.Unreadable();
    }
  }
}
