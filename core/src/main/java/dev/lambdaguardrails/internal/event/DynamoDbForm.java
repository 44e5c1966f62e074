// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.internal.event;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import dev.lambdaguardrails.bind.StrictJson;
import dev.lambdaguardrails.failure.Refusal;
import dev.lambdaguardrails.failure.RefusalCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A change of an item as {@code {"event":…, "keys":{…}, "newImage":{…}, "oldImage":{…}}}, whose
 * attributes are plain JSON: texts and numbers, base64 for binary ones, arrays for lists and sets.
 *
 * @param event {@code INSERT}, {@code MODIFY} or {@code REMOVE}
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_AttributeValue.html">AttributeValue</a>
 */
record DynamoDbForm(String event) implements RecordForm {

  @Override
  public List<String> payloads(String body, int limit, StrictJson json) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    try (JsonParser in = json.parser(bytes, bytes.length)) {
      return List.of(new Change(in).write(event));
    }
  }

  /** Reads one change, and writes it as it reads. */
  private static final class Change {
    private final JsonParser in;
    private final StringBuilder out = new StringBuilder();

    Change(JsonParser in) {
      this.in = in;
    }

    String write(String event) throws IOException {
      out.append("{\"event\":");
      text(event);
      demand(in.nextToken() == JsonToken.START_OBJECT);
      for (String field = in.nextFieldName(); field != null; field = in.nextFieldName()) {
        in.nextToken();
        String name = name(field);
        if (name == null) {
          in.skipChildren();
        } else {
          out.append(",\"").append(name).append("\":");
          attributes();
        }
      }
      StrictJson.end(in);
      return out.append('}').toString();
    }

    private static @Nullable String name(String field) {
      return switch (field) {
        case "Keys" -> "keys";
        case "NewImage" -> "newImage";
        case "OldImage" -> "oldImage";
        default -> null;
      };
    }

    /** An object whose values are attributes. */
    private void attributes() throws IOException {
      demand(in.hasToken(JsonToken.START_OBJECT));
      char before = '{';
      for (String field = in.nextFieldName(); field != null; field = in.nextFieldName()) {
        text(field, before);
        out.append(':');
        in.nextToken();
        attribute();
        before = ',';
      }
      out.append(before == '{' ? "{}" : "}");
    }

    /** An object of one field, whose name is the type of its value. */
    private void attribute() throws IOException {
      demand(in.hasToken(JsonToken.START_OBJECT));
      String type = in.nextFieldName();
      demand(type != null);
      JsonToken token = in.nextToken();
      switch (String.valueOf(type)) {
        case "S", "B" -> {
          demand(token == JsonToken.VALUE_STRING);
          text(in.getText());
        }
        case "N" -> number(token);
        case "BOOL" -> {
          demand(token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE);
          out.append(in.getText());
        }
        case "NULL" -> {
          demand(token == JsonToken.VALUE_TRUE);
          out.append("null");
        }
        case "M" -> attributes();
        case "L", "SS", "NS", "BS" -> elements(String.valueOf(type));
        default -> demand(false);
      }
      demand(in.nextToken() == JsonToken.END_OBJECT);
    }

    private void elements(String type) throws IOException {
      demand(in.hasToken(JsonToken.START_ARRAY));
      char before = '[';
      while (in.nextToken() != JsonToken.END_ARRAY) {
        out.append(before);
        if (type.equals("L")) {
          attribute();
        } else if (type.equals("NS")) {
          number(in.currentToken());
        } else {
          demand(in.hasToken(JsonToken.VALUE_STRING));
          text(in.getText());
        }
        before = ',';
      }
      out.append(before == '[' ? "[]" : "]");
    }

    /** A number in a string, which the parser of the payload holds to the grammar of numbers. */
    private void number(@Nullable JsonToken token) throws IOException {
      demand(token == JsonToken.VALUE_STRING);
      String number = in.getText();
      demand(!number.isEmpty());
      for (int at = 0; at < number.length(); at++) {
        char unit = number.charAt(at);
        demand((unit >= '0' && unit <= '9') || "+-.eE".indexOf(unit) >= 0);
      }
      out.append(number);
    }

    private void text(String text, char before) {
      out.append(before);
      text(text);
    }

    private void text(String text) {
      out.append('"');
      JsonStringEncoder.getInstance().quoteAsString(text, out);
      out.append('"');
    }

    private static void demand(boolean right) {
      if (!right) {
        throw Refusal.of(RefusalCode.TYPE_MISMATCH);
      }
    }
  }
}
