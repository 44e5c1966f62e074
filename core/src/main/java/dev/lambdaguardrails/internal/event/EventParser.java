// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.internal.event;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.lambdaguardrails.NamedValues;
import dev.lambdaguardrails.bind.BodyText;
import dev.lambdaguardrails.failure.Refusal;
import dev.lambdaguardrails.failure.RefusalCode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Walks the JSON of an event, and refuses it as being of another source wherever a field that the
 * guard needs has another type. Long because it is the one vocabulary of all readers.
 */
final class EventParser {
  private final JsonParser json;
  private final @Nullable Origin origin;
  private final @Nullable SentTime sent;

  /** A parser of what comes from nowhere: a document within an event, or beside it. */
  EventParser(JsonParser json) throws IOException {
    this(json, null, null);
  }

  /**
   * A parser of an event.
   *
   * @param origin takes where it comes from, null where nobody asks
   * @param sent takes when it was sent, null where nobody asks
   */
  EventParser(JsonParser json, @Nullable Origin origin, @Nullable SentTime sent)
      throws IOException {
    this.json = json;
    this.origin = origin;
    this.sent = sent;
    if (json.nextToken() == null) {
      throw Refusal.of(RefusalCode.EVENT_NOT_JSON);
    }
  }

  static Refusal otherSource() {
    return Refusal.of(RefusalCode.EVENT_SOURCE);
  }

  /** Whether an object starts here. */
  boolean startsObject() {
    return json.hasToken(JsonToken.START_OBJECT);
  }

  /** Whether an array starts here. */
  boolean startsArray() {
    return json.hasToken(JsonToken.START_ARRAY);
  }

  /** Whether a text is here. */
  boolean startsText() {
    return json.hasToken(JsonToken.VALUE_STRING);
  }

  /** Demands that an object starts here. */
  void object() {
    if (!startsObject()) {
      throw otherSource();
    }
  }

  /** Whether an object starts here, and not null. */
  boolean objectOrNull() {
    if (json.hasToken(JsonToken.VALUE_NULL)) {
      return false;
    }
    object();
    return true;
  }

  /** Whether an array starts here; null and an absent array are the same. */
  boolean arrayOrNull() {
    if (json.hasToken(JsonToken.VALUE_NULL)) {
      return false;
    }
    if (!startsArray()) {
      throw otherSource();
    }
    return true;
  }

  /** The name of the next field, with its value here; null behind the last field. */
  @Nullable String field() throws IOException {
    String name = json.nextFieldName();
    if (name != null) {
      json.nextToken();
    }
    return name;
  }

  /** Whether the array has another element, which is then here. */
  boolean element() throws IOException {
    return json.nextToken() != JsonToken.END_ARRAY;
  }

  /** Passes over the value here. */
  void skip() throws IOException {
    json.skipChildren();
  }

  String text() throws IOException {
    if (!json.hasToken(JsonToken.VALUE_STRING)) {
      throw otherSource();
    }
    return json.getText();
  }

  /** The id of an account of AWS, from where the event comes. */
  void account() throws IOException {
    if (origin == null) {
      skip();
    } else {
      origin.account(text());
    }
  }

  /** Takes the id of an account, which was read. */
  String account(String id) {
    if (origin != null) {
      origin.account(id);
    }
    return id;
  }

  /** The id of an API, from where the event comes. */
  String api() throws IOException {
    return api(text());
  }

  /** Takes the id of an API, which was read. */
  String api(String id) {
    if (origin != null) {
      origin.api(id);
    }
    return id;
  }

  /** The same, where it is of no other use. */
  void apiIfAsked() throws IOException {
    if (origin == null) {
      skip();
    } else {
      api();
    }
  }

  /** The ARN of a resource, from where the event comes. */
  String arn() throws IOException {
    String name = text();
    comesFrom(name);
    return name;
  }

  /** Takes the ARN of a resource, which was read elsewhere. */
  void comesFrom(String arn) {
    if (origin != null) {
      origin.arn(arn);
    }
  }

  /** Takes the name of a server, which is of no account of AWS, from where the event comes. */
  void server(String name) {
    if (origin != null) {
      origin.name(name);
    }
  }

  /** A parser of what is within this event, and comes from where it does. */
  EventParser within(JsonParser inner) throws IOException {
    return new EventParser(inner, origin, sent);
  }

  /** The same, where it is of no other use. */
  void arnIfAsked() throws IOException {
    if (origin == null) {
      skip();
    } else {
      arn();
    }
  }

  /** The end of one record, or of the event, which says by itself where it comes from. */
  void endOfOrigin() {
    if (origin != null) {
      origin.end();
    }
  }

  /**
   * When the event, or the record that is read, was sent.
   *
   * @param form a constant of {@link SentTime}
   */
  void sent(int form) throws IOException {
    if (sent == null) {
      skip();
    } else {
      sent.said(form, scalar());
    }
  }

  /** Takes when it was sent, which was read. */
  @Nullable String sent(int form, @Nullable String said) {
    if (sent != null) {
      sent.said(form, said);
    }
    return said;
  }

  /** Whether somebody asks when it was sent. */
  boolean asksSentTime() {
    return sent != null;
  }

  /** A record that was read, with the time at which it was sent, where somebody asks. */
  RecordEvent timed(RecordEvent record) {
    return sent == null ? record : record.sentAt(sent.take());
  }

  @Nullable String textOrNull() throws IOException {
    return json.hasToken(JsonToken.VALUE_NULL) ? null : text();
  }

  /** A body; null for none. */
  @Nullable BodyText bodyOrNull() throws IOException {
    if (json.hasToken(JsonToken.VALUE_NULL)) {
      return null;
    }
    if (!json.hasToken(JsonToken.VALUE_STRING)) {
      throw otherSource();
    }
    return BodyText.of(json);
  }

  /** Any value, as it is written. */
  BodyText json() throws IOException {
    return BodyText.raw(json);
  }

  /** Whether null stands here. */
  boolean isNull() {
    return json.hasToken(JsonToken.VALUE_NULL);
  }

  /** A text, number or truth value as text; null for anything else, which is passed over. */
  @Nullable String scalar() throws IOException {
    JsonToken token = json.currentToken();
    if (token != JsonToken.VALUE_NULL && token.isScalarValue()) {
      return json.getText();
    }
    json.skipChildren();
    return null;
  }

  /** A whole number from 0 on. */
  long count() throws IOException {
    if (!json.hasToken(JsonToken.VALUE_NUMBER_INT) || isHuge() || json.getLongValue() < 0) {
      throw otherSource();
    }
    return json.getLongValue();
  }

  private boolean isHuge() throws IOException {
    return json.getNumberType() == JsonParser.NumberType.BIG_INTEGER;
  }

  /** The text whose bytes an array lists, signed or not; null if it is no UTF-8. */
  @Nullable String listedText() throws IOException {
    if (!startsArray()) {
      throw otherSource();
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    while (element()) {
      long each =
          json.hasToken(JsonToken.VALUE_NUMBER_INT) && !isHuge() ? json.getLongValue() : 256;
      if (each < Byte.MIN_VALUE || each > 255) {
        throw otherSource();
      }
      bytes.write((int) each);
    }
    return EventText.decodeOrNull(bytes.toByteArray());
  }

  boolean truth() {
    if (json.hasToken(JsonToken.VALUE_TRUE)) {
      return true;
    }
    if (json.hasToken(JsonToken.VALUE_FALSE)) {
      return false;
    }
    throw otherSource();
  }

  /** An object of texts. */
  void values(NamedValues.Builder into) throws IOException {
    if (!objectOrNull()) {
      return;
    }
    for (String name = field(); name != null; name = field()) {
      into.add(name, text());
    }
  }

  /** An object of texts, or arrays of them. */
  void someValues(NamedValues.Builder into) throws IOException {
    if (!objectOrNull()) {
      return;
    }
    for (String name = field(); name != null; name = field()) {
      if (json.hasToken(JsonToken.VALUE_STRING)) {
        into.add(name, text());
      } else if (arrayOrNull()) {
        while (element()) {
          into.add(name, text());
        }
      }
    }
  }

  /** An object of arrays of texts. */
  void multiValues(NamedValues.Builder into) throws IOException {
    if (!objectOrNull()) {
      return;
    }
    for (String name = field(); name != null; name = field()) {
      if (arrayOrNull()) {
        while (element()) {
          into.add(name, text());
        }
      }
    }
  }

  /** Demands that nothing follows the event. */
  void end() throws IOException {
    if (json.nextToken() != null) {
      throw Refusal.of(RefusalCode.EVENT_NOT_JSON);
    }
  }
}
