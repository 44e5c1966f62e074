// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.bind;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import dev.lambdaguardrails.failure.Refusal;
import dev.lambdaguardrails.failure.RefusalCode;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * An object that says by a field, wherever it stands, of which of several types it is. Not for
 * concurrent use. Loaded by inputs that have one.
 */
public final class TypedObject {
  private final String name;
  private final JsonStreamContext around;
  private final JsonParser fields;

  private TypedObject(String name, JsonStreamContext around, JsonParser fields) {
    this.name = name;
    this.around = around;
    this.fields = fields;
  }

  /**
   * The object that a parser has entered.
   *
   * @throws Refusal if it does not say its type
   */
  static TypedObject of(JsonParser json, String property) throws IOException {
    JsonStreamContext around = json.getParsingContext().getParent();
    FieldBuffer passed = null;
    for (String field = json.nextFieldName(); field != null; field = json.nextFieldName()) {
      JsonToken value = json.nextToken();
      if (field.equals(property) && value.isScalarValue() && value != JsonToken.VALUE_NULL) {
        String name = json.getText();
        return new TypedObject(name, around, rejoined(passed, around, json));
      }
      if (passed == null) {
        passed = new FieldBuffer();
      }
      passed.add(field, json);
    }
    throw Refusal.at(ValuePointer.of(json), RefusalCode.TYPE_MISMATCH);
  }

  /** The name of its type. */
  public String name() {
    return name;
  }

  /** Reads the object, without the field that names its type. */
  public InputReader reader() {
    return new InputReader(fields, true);
  }

  /** The refusal of a name that no type has. */
  public Refusal unknown() {
    return Refusal.at(ValuePointer.of(around), RefusalCode.TYPE_MISMATCH);
  }

  private static JsonParser rejoined(
      @Nullable FieldBuffer passed, JsonStreamContext around, JsonParser rest) throws IOException {
    return passed == null ? rest : new RejoinedParser(passed.parser(ValuePointer.of(around)), rest);
  }
}
