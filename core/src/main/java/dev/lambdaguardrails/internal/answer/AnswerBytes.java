// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.internal.answer;

import com.fasterxml.jackson.core.ErrorReportConfiguration;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamWriteConstraints;
import com.fasterxml.jackson.core.io.ContentReference;
import com.fasterxml.jackson.core.io.IOContext;
import com.fasterxml.jackson.core.json.UTF8JsonGenerator;
import com.fasterxml.jackson.core.util.BufferRecycler;
import dev.lambdaguardrails.failure.Fault;
import dev.lambdaguardrails.failure.FaultCode;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Collects the bytes of an answer, or of its body, up to a number of them. A generator hands a
 * short one over in one piece, which is then all.
 */
public final class AnswerBytes extends OutputStream {
  private static final int FEATURES = JsonGenerator.Feature.collectDefaults();

  /** Kept from answer to answer; safe for concurrent use, and bounded: one buffer of each kind. */
  private static final BufferRecycler BUFFERS = new BufferRecycler();

  private static final byte[] NONE = {};

  private final int limit;
  private byte[] bytes = NONE;
  private int length;

  AnswerBytes(int limit) {
    this.limit = limit;
  }

  /**
   * A generator that writes here: what {@link com.fasterxml.jackson.core.JsonFactory} creates by
   * default. The factory itself would load every parser of the library first.
   */
  JsonGenerator json() {
    IOContext context =
        new IOContext(
            StreamReadConstraints.defaults(),
            StreamWriteConstraints.defaults(),
            ErrorReportConfiguration.defaults(),
            BUFFERS,
            ContentReference.unknown(),
            false);
    return new UTF8JsonGenerator(context, FEATURES, null, this, '"');
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
    if (count > limit - length) {
      throw Fault.of(FaultCode.ANSWER_TOO_LARGE);
    }
    if (length == 0) {
      bytes = Arrays.copyOfRange(from, offset, offset + count);
    } else {
      room(count);
      System.arraycopy(from, offset, bytes, length, count);
    }
    length += count;
  }

  @Override
  public void write(int unit) {
    write(new byte[] {(byte) unit}, 0, 1);
  }

  private void room(int count) {
    if (bytes.length - length < count) {
      bytes = Arrays.copyOf(bytes, Math.max(length + count, 2 * length));
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
