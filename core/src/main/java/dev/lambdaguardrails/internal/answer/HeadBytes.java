// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.internal.answer;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What a generator wrote of an answer around its body, kept for the next that differs in its body
 * only. Immutable.
 */
final class HeadBytes {
  /** Every answer ends so behind the text of its body. */
  private static final String TAIL = "\",\"isBase64Encoded\":false}";

  private final byte[] before;
  private final byte[] behind;

  private HeadBytes(byte[] before, byte[] behind) {
    this.before = before;
    this.behind = behind;
  }

  /** What is around the empty body of an answer. */
  static HeadBytes of(byte[] answer) {
    int body = answer.length - TAIL.length();
    return new HeadBytes(
        Arrays.copyOf(answer, body), Arrays.copyOfRange(answer, body, answer.length));
  }

  /**
   * The whole answer with another body; null where the generator must write it: it is too long, or
   * holds control characters.
   *
   * @param body well-formed UTF-8
   */
  byte @Nullable [] around(byte[] body, int length, int limit) {
    int escapes = 0;
    for (int at = 0; at < length; at++) {
      byte unit = body[at];
      if (unit >= 0 && unit < ' ') {
        return null;
      }
      escapes += isEscaped(unit) ? 1 : 0;
    }
    long whole = (long) before.length + length + escapes + behind.length;
    if (whole > limit) {
      return null;
    }
    byte[] answer = new byte[(int) whole];
    System.arraycopy(before, 0, answer, 0, before.length);
    int to = before.length;
    for (int at = 0; at < length; at++) {
      byte unit = body[at];
      if (isEscaped(unit)) {
        answer[to++] = '\\';
      }
      answer[to++] = unit;
    }
    System.arraycopy(behind, 0, answer, to, behind.length);
    return answer;
  }

  private static boolean isEscaped(byte unit) {
    return unit == '"' || unit == '\\';
  }
}
