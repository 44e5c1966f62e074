// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.bind;

import com.fasterxml.jackson.core.Base64Variant;
import com.fasterxml.jackson.core.JsonGenerationException;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.ObjectCodec;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.TreeNode;
import com.fasterxml.jackson.core.Version;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Writes one JSON value as UTF-8: byte for byte what jackson-core's own generator writes that
 * combines surrogates, to which a property test holds it. That one loads every parser of its
 * library first, 44 classes for an answer of one field.
 *
 * <p>Strict: it throws {@link JsonGenerationException} for half of a character, for what is
 * misplaced and for a second value, and closes no object that was left open. What compiled writers
 * have no use for it does not do: raw text, trees, objects of another library, features. Keeps
 * nothing back from its stream. Not for concurrent use. Long because a generator has so many
 * methods.
 */
public final class StrictGenerator extends JsonGenerator {
  /** As deep as jackson-core's own goes. */
  private static final int DEEPEST = 1000;

  private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.ISO_8859_1);

  private final OutputStream out;

  /** Whether each that is open is an object, outermost first behind the document. */
  private boolean[] objects = new boolean[8];

  private int depth;

  /** Whether something stands already in what is open. */
  private boolean more;

  /** Whether a name waits for its value. */
  private boolean named;

  private boolean closed;

  /** Writes to a stream, which it never closes. */
  public StrictGenerator(OutputStream out) {
    this.out = out;
  }

  private JsonGenerationException misplaced() {
    return new JsonGenerationException("Something is misplaced", this);
  }

  private void beforeValue() throws IOException {
    if (objects[depth] != named || (depth == 0 && more)) {
      throw misplaced();
    }
    if (more && !named) {
      out.write(',');
    }
    more = true;
    named = false;
  }

  private void start(boolean object) throws IOException {
    beforeValue();
    depth++;
    if (depth > DEEPEST) {
      throw new JsonGenerationException("Nested too deeply", this);
    }
    if (depth == objects.length) {
      objects = Arrays.copyOf(objects, 2 * depth);
    }
    objects[depth] = object;
    more = false;
    out.write(object ? '{' : '[');
  }

  private void end(boolean object) throws IOException {
    if (depth == 0 || objects[depth] != object || named) {
      throw misplaced();
    }
    depth--;
    more = true;
    out.write(object ? '}' : ']');
  }

  @Override
  public void writeStartArray() throws IOException {
    start(false);
  }

  @Override
  public void writeEndArray() throws IOException {
    end(false);
  }

  @Override
  public void writeStartObject() throws IOException {
    start(true);
  }

  @Override
  public void writeEndObject() throws IOException {
    end(true);
  }

  @Override
  public void writeFieldName(String name) throws IOException {
    if (!objects[depth] || named) {
      throw misplaced();
    }
    if (more) {
      out.write(',');
    }
    quoted(utf8(name));
    out.write(':');
    named = true;
  }

  @Override
  public void writeFieldName(SerializableString name) throws IOException {
    writeFieldName(name.getValue());
  }

  // Texts.

  @Override
  public void writeString(@Nullable String text) throws IOException {
    if (text == null) {
      writeNull();
      return;
    }
    byte[] utf8 = utf8(text);
    beforeValue();
    quoted(utf8);
  }

  @Override
  public void writeString(char[] text, int offset, int count) throws IOException {
    writeString(new String(text, offset, count));
  }

  @Override
  public void writeString(SerializableString text) throws IOException {
    writeString(text.getValue());
  }

  @Override
  public void writeUTF8String(byte[] utf8, int offset, int count) throws IOException {
    beforeValue();
    quoted(utf8, offset, offset + count);
  }

  @Override
  public void writeBinary(Base64Variant form, byte[] bytes, int offset, int count)
      throws IOException {
    plain('"' + form.encode(Arrays.copyOfRange(bytes, offset, offset + count)) + '"');
  }

  /** The UTF-8 of a text; a question mark stands also for half of a character. */
  private byte[] utf8(String text) throws JsonGenerationException {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    for (byte unit : utf8) {
      if (unit == '?') {
        if (!WellFormed.text(text)) {
          throw new JsonGenerationException("Half of a character", this);
        }
        return utf8;
      }
    }
    return utf8;
  }

  private void quoted(byte[] utf8) throws IOException {
    quoted(utf8, 0, utf8.length);
  }

  private void quoted(byte[] utf8, int from, int to) throws IOException {
    out.write('"');
    int done = from;
    for (int at = from; at < to; at++) {
      byte unit = utf8[at];
      if (unit == '"' || unit == '\\' || (unit >= 0 && unit < ' ')) {
        out.write(utf8, done, at - done);
        done = at + 1;
        escaped(unit);
      }
    }
    out.write(utf8, done, to - done);
    out.write('"');
  }

  private void escaped(byte unit) throws IOException {
    out.write('\\');
    switch (unit) {
      case '\b' -> out.write('b');
      case '\t' -> out.write('t');
      case '\n' -> out.write('n');
      case '\f' -> out.write('f');
      case '\r' -> out.write('r');
      case '"', '\\' -> out.write(unit);
      default -> {
        byte[] point = {'u', '0', '0', HEX[unit >> 4], HEX[unit & 0xF]};
        out.write(point, 0, point.length);
      }
    }
  }

  // Numbers and literals.

  @Override
  public void writeNumber(int value) throws IOException {
    plain(Integer.toString(value));
  }

  @Override
  public void writeNumber(long value) throws IOException {
    plain(Long.toString(value));
  }

  @Override
  public void writeNumber(@Nullable BigInteger value) throws IOException {
    plain(value == null ? "null" : value.toString());
  }

  @Override
  public void writeNumber(@Nullable BigDecimal value) throws IOException {
    plain(value == null ? "null" : value.toString());
  }

  @Override
  public void writeNumber(double value) throws IOException {
    number(Double.toString(value), Double.isFinite(value));
  }

  @Override
  public void writeNumber(float value) throws IOException {
    number(Float.toString(value), Float.isFinite(value));
  }

  private void number(String text, boolean finite) throws IOException {
    plain(finite ? text : '"' + text + '"');
  }

  @Override
  public void writeBoolean(boolean value) throws IOException {
    plain(value ? "true" : "false");
  }

  @Override
  public void writeNull() throws IOException {
    plain("null");
  }

  /** Writes a value as it is. */
  private void plain(String ascii) throws IOException {
    beforeValue();
    byte[] bytes = ascii.getBytes(StandardCharsets.ISO_8859_1);
    out.write(bytes, 0, bytes.length);
  }

  // The rest.

  /** The stream, of which nothing is kept back: for what writes a whole value by other means. */
  @Override
  public Object getOutputTarget() {
    return out;
  }

  /** Nobody asks which value an array or object is of. */
  @Override
  public void assignCurrentValue(@Nullable Object value) {}

  @Override
  public void flush() throws IOException {
    out.flush();
  }

  @Override
  public boolean isClosed() {
    return closed;
  }

  /**
   * Ends the value.
   *
   * @throws JsonGenerationException if something is open
   */
  @Override
  public void close() throws IOException {
    if (!closed && depth > 0) {
      closed = true;
      throw misplaced();
    }
    closed = true;
  }

  @Override
  public Version version() {
    return Version.unknownVersion();
  }

  @Override
  public int getFeatureMask() {
    return 0;
  }

  @Override
  public boolean isEnabled(Feature feature) {
    return false;
  }

  private static UnsupportedOperationException unsupported() {
    return new UnsupportedOperationException("A compiled writer has no use for it");
  }

  @Override
  public int writeBinary(Base64Variant form, InputStream bytes, int count) {
    throw unsupported();
  }

  @Override
  public void writeNumber(String value) {
    throw unsupported();
  }

  @Override
  public void writeRawUTF8String(byte[] utf8, int offset, int count) {
    throw unsupported();
  }

  @Override
  public void writeRaw(String text) {
    throw unsupported();
  }

  @Override
  public void writeRaw(String text, int offset, int count) {
    throw unsupported();
  }

  @Override
  public void writeRaw(char[] text, int offset, int count) {
    throw unsupported();
  }

  @Override
  public void writeRaw(char unit) {
    throw unsupported();
  }

  @Override
  public void writeRawValue(String text) {
    throw unsupported();
  }

  @Override
  public void writeRawValue(String text, int offset, int count) {
    throw unsupported();
  }

  @Override
  public void writeRawValue(char[] text, int offset, int count) {
    throw unsupported();
  }

  @Override
  public void writeObject(@Nullable Object value) {
    throw unsupported();
  }

  @Override
  public void writeTree(TreeNode tree) {
    throw unsupported();
  }

  @Override
  public JsonStreamContext getOutputContext() {
    throw unsupported();
  }

  @Override
  public JsonGenerator setCodec(ObjectCodec codec) {
    throw unsupported();
  }

  @Override
  public ObjectCodec getCodec() {
    throw unsupported();
  }

  @Override
  public JsonGenerator enable(Feature feature) {
    throw unsupported();
  }

  @Override
  public JsonGenerator disable(Feature feature) {
    throw unsupported();
  }

  @Override
  @Deprecated
  public JsonGenerator setFeatureMask(int features) {
    throw unsupported();
  }

  @Override
  public JsonGenerator useDefaultPrettyPrinter() {
    throw unsupported();
  }
}
