// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectWriter;
import dev.lambdaguardrails.bind.Writer;
import java.io.IOException;
import java.io.OutputStream;

/** Writes by jackson-databind. */
final class ReferenceWriter<O> implements Writer<O> {
  private final ObjectWriter writer;

  ReferenceWriter(ObjectWriter writer) {
    this.writer = writer;
  }

  @Override
  public void write(O value, JsonGenerator out) throws IOException {
    if (out.getOutputTarget() instanceof OutputStream stream) {
      // By a generator that does what databind asks for.
      writer.writeValue(stream, value);
    } else {
      writer.writeValue(out, value);
    }
  }
}
