// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.internal.answer;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.lambdaguardrails.bind.StrictGenerator;
import dev.lambdaguardrails.failure.Fault;
import dev.lambdaguardrails.failure.FaultCode;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Collects the bytes of an answer, or of its body, up to a number of them. */
public final class AnswerBytes extends OutputStream {
  private static final int FIRST_LENGTH = 256;

  private static final byte[] NONE = {};

  private final int limit;
  private byte[] bytes = NONE;
  private int length;

  AnswerBytes(int limit) {
    this.limit = limit;
  }

  /** A generator that writes here. */
  JsonGenerator json() {
    return new StrictGenerator(this);
  }

  /** Writes them as a string of JSON: they are UTF-8. */
  void writeString(JsonGenerator out) throws IOException {
    out.writeUTF8String(bytes, 0, length);
  }

  /** An answer with these as its body; null where a generator must write it. */
  byte @Nullable [] within(HeadBytes head, int limit) {
    return head.around(bytes, length, limit);
  }

  @Override
  public void write(byte[] from, int offset, int count) {
    room(count);
    System.arraycopy(from, offset, bytes, length, count);
    length += count;
  }

  @Override
  public void write(int unit) {
    room(1);
    bytes[length++] = (byte) unit;
  }

  private void room(int count) {
    if (count > limit - length) {
      throw Fault.of(FaultCode.ANSWER_TOO_LARGE);
    }
    if (count > bytes.length - length) {
      int more = Math.max(FIRST_LENGTH, 2 * bytes.length);
      bytes = Arrays.copyOf(bytes, Math.max(length + count, more));
    }
  }

  /** What was written. */
  byte[] all() {
    return bytes.length == length ? bytes : Arrays.copyOf(bytes, length);
  }

  @Override
  public String toString() {
    return "AnswerBytes";
  }
}
