// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.bind;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A parser of strict JSON in UTF-8, in one pass over its bytes: RFC 8259 and nothing beside it, no
 * field twice in an object, nothing malformed in a string.
 *
 * <p>What it tells, and refuses, jackson-core's own parser does with strict duplicate detection,
 * which a test holds it to. It passes over a string that nobody asks for, and over no other token.
 * Long because it is one grammar, whose rules share where they stand.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8259">RFC 8259</a>
 */
class StrictParser extends TextParser {
  private static final int DIGITS_OF_LONG = 18;

  private final byte[] json;
  private final ByteBuffer words;
  private final int end;

  /** What each quote begins with: itself, or a backslash, and nothing else does then. */
  private final byte quote;

  /** How many bytes of a quote are behind its first: some in a {@link BodyText#quoted} text. */
  private final int restOfQuote;

  private final FieldNames names;
  private final StringToken string;
  private final long mostTokens;
  private ObjectNames place = new ObjectNames();
  private int at;

  /** The value behind the name that was told last. */
  private @Nullable JsonToken ahead;

  /** Whether the string here was not read. */
  private boolean unread;

  /** The name that was told last. */
  private FieldName last;

  private @Nullable String text;
  private int start;
  private int digits;
  private int scale;
  private long unscaled;

  /** A parser of a body. */
  StrictParser(BodyText body, FieldNames names, StreamReadConstraints limits) {
    this(body.bytes(), 0, body.bytes().length, body.isQuoted(), names, limits);
  }

  /** A parser of the bytes between two places, which may write behind them. */
  StrictParser(byte[] json, int from, int to, FieldNames names, StreamReadConstraints limits) {
    this(json, from, to, false, names, limits);
  }

  private StrictParser(
      byte[] json,
      int from,
      int to,
      boolean quoted,
      FieldNames names,
      StreamReadConstraints limits) {
    super(limits);
    this.json = json;
    this.words = ByteBuffer.wrap(json).order(ByteOrder.LITTLE_ENDIAN);
    this.at = from;
    this.end = to;
    this.quote = quoted ? (byte) '\\' : (byte) '"';
    this.restOfQuote = quoted ? 1 : 0;
    this.names = names;
    this.last = names.first();
    this.string = new StringToken(json, words, to, quoted);
    this.mostTokens = limits.hasMaxTokenCount() ? limits.getMaxTokenCount() : Long.MAX_VALUE;
  }

  @Override
  public @Nullable JsonToken nextToken() throws IOException {
    text = null;
    JsonToken value = ahead;
    if (value != null) {
      ahead = null;
      return enter(value);
    }
    if (unread) {
      read();
    }
    int unit = next();
    if (unit == ']' || unit == '}') {
      return leave(unit);
    }
    if (unit < 0) {
      if (!place.inRoot()) {
        throw malformed();
      }
      return _updateTokenToNull();
    }
    if (place.isBehindComma()) {
      if (unit != ',') {
        throw malformed();
      }
      unit = next();
    }
    if (!place.inObject()) {
      return enter(value(unit));
    }
    name(unit);
    if (next() != ':') {
      throw malformed();
    }
    ahead = value(next());
    return told(JsonToken.FIELD_NAME);
  }

  @Override
  public @Nullable String nextFieldName() throws IOException {
    return nextToken() == JsonToken.FIELD_NAME ? place.getCurrentName() : null;
  }

  /** A token that is told, and counted. */
  private JsonToken told(JsonToken token) throws IOException {
    _currToken = token;
    if (++_tokenCount > mostTokens) {
      _streamReadConstraints.validateTokenCount(_tokenCount);
    }
    return token;
  }

  /** Where it stands in the document. */
  final ObjectNames place() {
    return place;
  }

  private JsonToken enter(JsonToken value) throws IOException {
    if (value == JsonToken.START_OBJECT || value == JsonToken.START_ARRAY) {
      boolean object = value == JsonToken.START_OBJECT;
      place = place.enter(object ? JsonStreamContext.TYPE_OBJECT : JsonStreamContext.TYPE_ARRAY);
      _streamReadConstraints.validateNestingDepth(place.getNestingDepth());
    }
    return told(value);
  }

  private JsonToken leave(int unit) throws IOException {
    ObjectNames around = place.getParent();
    if (around == null || (unit == '}') != place.inObject()) {
      throw malformed();
    }
    place = around;
    return told(unit == '}' ? JsonToken.END_OBJECT : JsonToken.END_ARRAY);
  }

  /** The next byte that is no white space; negative at the end. */
  private int next() {
    byte[] bytes = json;
    int last = end;
    int next = at;
    while (next < last) {
      byte unit = bytes[next++];
      if (unit > ' ' || !isSpace(unit)) {
        at = next;
        return unit & 0xFF;
      }
    }
    at = next;
    return -1;
  }

  private static boolean isSpace(byte unit) {
    return unit == ' ' || unit == '\n' || unit == '\r' || unit == '\t';
  }

  private void name(int unit) throws IOException {
    opened(unit);
    FieldName guess = names.behind(last);
    if (guess != null && guess.isBefore(quote, json, words, at, end)) {
      at += guess.length() + 1 + restOfQuote;
      last = guess;
      place.field(guess.text(), guess.hash());
      return;
    }
    int from = at;
    int to = at;
    int hash = 0;
    while (to < end && json[to] >= ' ' && json[to] != '"' && json[to] != '\\') {
      hash = 31 * hash + json[to];
      to++;
    }
    if (to < end && json[to] == quote) {
      at = to + 1 + restOfQuote;
      _streamReadConstraints.validateNameLength(to - from);
      FieldName found = names.of(json, from, to - from, hash);
      last.precede(found);
      last = found;
      place.field(found.text(), hash);
      return;
    }
    at = string.read(at);
    String name = string.text();
    _streamReadConstraints.validateNameLength(name.length());
    place.field(name, name.hashCode());
  }

  private boolean isQuoted() {
    return restOfQuote > 0;
  }

  /** Demands that a byte begins a quote, and passes over the rest of it. */
  private void opened(int unit) throws IOException {
    if (unit != quote) {
      throw malformed();
    }
    at += restOfQuote;
  }

  /** The value that begins with a byte: a string is not read yet, nor are its parts. */
  private JsonToken value(int unit) throws IOException {
    return switch (unit) {
      case '"', '\\' -> {
        opened(unit);
        unread = true;
        yield JsonToken.VALUE_STRING;
      }
      case '{' -> JsonToken.START_OBJECT;
      case '[' -> JsonToken.START_ARRAY;
      case 't' -> literal("true", JsonToken.VALUE_TRUE);
      case 'f' -> literal("false", JsonToken.VALUE_FALSE);
      case 'n' -> literal("null", JsonToken.VALUE_NULL);
      case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> number(unit);
      default -> throw malformed();
    };
  }

  private JsonToken literal(String word, JsonToken token) throws IOException {
    for (int letter = 1; letter < word.length(); letter++) {
      if (at == end || json[at] != word.charAt(letter)) {
        throw malformed();
      }
      at++;
    }
    if (at < end && (json[at] < 0 || Character.isJavaIdentifierPart(json[at]))) {
      throw malformed();
    }
    return token;
  }

  private JsonToken number(int unit) throws IOException {
    start = at - 1;
    digits = 0;
    scale = 0;
    unscaled = 0;
    int first = unit == '-' ? at : start;
    at = first;
    digits();
    if (digits == 0 || (digits > 1 && json[first] == '0')) {
      throw malformed();
    }
    boolean whole = true;
    if (at < end && json[at] == '.') {
      whole = false;
      at++;
      scale = digits();
      demandDigits(scale);
    }
    int exponent = 0;
    if (at < end && (json[at] == 'e' || json[at] == 'E')) {
      whole = false;
      exponent = exponent();
    }
    if (place.inRoot() && at < end && !isSpace(json[at])) {
      throw malformed();
    }
    if (whole) {
      _streamReadConstraints.validateIntegerLength(digits);
      return JsonToken.VALUE_NUMBER_INT;
    }
    _streamReadConstraints.validateFPLength(digits + exponent);
    if (exponent > 0) {
      digits = Integer.MAX_VALUE;
    }
    return JsonToken.VALUE_NUMBER_FLOAT;
  }

  /** Reads digits; how many. */
  private int digits() {
    byte[] bytes = json;
    int last = end;
    int from = at;
    int next = from;
    long number = unscaled;
    while (next < last && bytes[next] >= '0' && bytes[next] <= '9') {
      number = 10 * number + (bytes[next] - '0');
      next++;
    }
    at = next;
    unscaled = number;
    digits += next - from;
    return next - from;
  }

  /** Reads an exponent; of how many digits. */
  private int exponent() throws IOException {
    at++;
    if (at < end && (json[at] == '+' || json[at] == '-')) {
      at++;
    }
    int from = at;
    while (at < end && json[at] >= '0' && json[at] <= '9') {
      at++;
    }
    demandDigits(at - from);
    return at - from;
  }

  private static void demandDigits(int count) throws IOException {
    if (count == 0) {
      throw malformed();
    }
  }

  /** Reads the string here, where it is not. */
  private void read() throws IOException {
    unread = false;
    at = string.read(at);
  }

  @Override
  public void finishToken() throws IOException {
    getText();
  }

  @Override
  public @Nullable String getText() throws IOException {
    if (text != null || _currToken == null) {
      return text;
    }
    if (_currToken == JsonToken.VALUE_STRING) {
      if (unread) {
        read();
      }
      text = string.text();
    } else if (_currToken.isNumeric()) {
      text = StringToken.ascii(json, start, at - start);
    } else {
      return _currToken == JsonToken.FIELD_NAME ? place.getCurrentName() : _currToken.asString();
    }
    _streamReadConstraints.validateStringLength(text.length());
    return text;
  }

  /**
   * The string here, without making a text of it: as it stands, or unescaped in the room behind the
   * document, where that suffices.
   */
  BodyText body() throws IOException {
    if (_currToken != JsonToken.VALUE_STRING || !unread || isQuoted()) {
      String read = getText();
      if (read == null) {
        throw malformed();
      }
      return BodyText.of(read);
    }
    int close = string.closingQuote(at);
    if (close >= 0 && close - at <= _streamReadConstraints.getMaxStringLength()) {
      BodyText quoted = BodyText.quoted(Arrays.copyOfRange(json, at, close));
      at = close + 1;
      unread = false;
      return quoted;
    }
    int most = end - at;
    boolean room = json.length - end >= most;
    byte[] to = room ? json : new byte[most];
    int from = room ? end : 0;
    at = string.copy(at, to, from);
    unread = false;
    byte[] body = Arrays.copyOfRange(to, from, string.copied());
    if (body.length > _streamReadConstraints.getMaxStringLength()) {
      text = new String(body, StandardCharsets.UTF_8);
      _streamReadConstraints.validateStringLength(text.length());
    }
    return BodyText.of(body);
  }

  /** The value here as it is written, which is passed over: a string that was not asked for. */
  BodyText raw() throws IOException {
    int from = at - 1;
    if (unread) {
      from -= restOfQuote;
    } else if (_currToken.isNumeric()) {
      from = start;
    } else if (!_currToken.isStructStart()) {
      from = at - String.valueOf(_currToken.asString()).length();
    }
    skipChildren();
    if (unread) {
      read();
    }
    byte[] written = Arrays.copyOfRange(json, from, at);
    return isQuoted() ? BodyText.quoted(written) : BodyText.of(written);
  }

  /** Whether the number here is one of few digits, and without an exponent. */
  boolean isShort() {
    return digits <= DIGITS_OF_LONG && _currToken.isNumeric();
  }

  /** Whether the number here is a whole one of few digits. */
  final boolean isShortInteger() {
    return _currToken == JsonToken.VALUE_NUMBER_INT && isShort();
  }

  /** The number here, which is short. */
  final long signed() {
    return json[start] == '-' ? -unscaled : unscaled;
  }

  @Override
  public NumberType getNumberType() throws IOException {
    if (!isShortInteger()) {
      return super.getNumberType();
    }
    long number = signed();
    return number == (int) number ? NumberType.INT : NumberType.LONG;
  }

  @Override
  public long getLongValue() throws IOException {
    return isShortInteger() ? signed() : super.getLongValue();
  }

  @Override
  public BigInteger getBigIntegerValue() throws IOException {
    return isShortInteger() ? BigInteger.valueOf(signed()) : super.getBigIntegerValue();
  }

  @Override
  public BigDecimal getDecimalValue() throws IOException {
    return isShort() ? BigDecimal.valueOf(signed(), scale) : super.getDecimalValue();
  }

  @Override
  public JsonStreamContext getParsingContext() {
    return place;
  }

  private static JsonParseException malformed() {
    return new JsonParseException(null, "The document is malformed");
  }
}
