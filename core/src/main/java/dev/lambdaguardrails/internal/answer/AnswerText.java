// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.internal.answer;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.lambdaguardrails.failure.Fault;
import dev.lambdaguardrails.failure.FaultCode;
import java.io.IOException;
import java.io.Writer;

/** Collects the text of an answer, up to a number of characters. */
final class AnswerText extends Writer {
  private static final JsonFactory JSON = new JsonFactory();

  private final StringBuilder text = new StringBuilder(512);
  private final int limit;

  AnswerText(int limit) {
    this.limit = limit;
  }

  /** A generator that writes here. */
  JsonGenerator json() throws IOException {
    return JSON.createGenerator(this);
  }

  @Override
  public void write(char[] from, int offset, int length) {
    if (length > limit - text.length()) {
      throw Fault.of(FaultCode.ANSWER_TOO_LARGE);
    }
    text.append(from, offset, length);
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}

  @Override
  public String toString() {
    return text.toString();
  }
}
