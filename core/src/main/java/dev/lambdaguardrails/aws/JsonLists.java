// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.aws;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads a JSON object that holds lists of flat objects, strictly. */
public final class JsonLists {
  private JsonLists() {}

  /** What is told each element of a list. */
  public interface Rows {
    /**
     * Takes an element.
     *
     * @param list the name of its list
     * @param values the texts of its fields, null where there is none; of an element that is no
     *     object, its own text in the first place
     */
    void row(String list, char[] @Nullable [] values) throws FlatJson.Unreadable;
  }

  /**
   * Reads every list, and one field beside them.
   *
   * @param beside the name of the field beside the lists
   * @param fields the names of the fields of the elements
   * @return the text beside the lists, null if there is none
   */
  public static char @Nullable [] read(char[] json, String beside, String[] fields, Rows rows)
      throws FlatJson.Unreadable {
    char[] text = null;
    try (JsonParser parser = FlatJson.parser(json)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new FlatJson.Unreadable();
      }
      for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
        JsonToken token = parser.nextToken();
        if (token == JsonToken.START_ARRAY) {
          list(parser, name, fields, rows);
        } else if (name.equals(beside) && token == JsonToken.VALUE_STRING) {
          text = FlatJson.text(parser);
        } else {
          parser.skipChildren();
        }
      }
      if (!parser.hasToken(JsonToken.END_OBJECT) || parser.nextToken() != null) {
        throw new FlatJson.Unreadable();
      }
      return text;
    } catch (IOException holdsTheSource) {
      throw new FlatJson.Unreadable();
    }
  }

  /** The texts of the fields of an object that is a field of the object. */
  public static char[] @Nullable [] object(char[] json, String object, String... fields)
      throws FlatJson.Unreadable {
    char[] @Nullable [] values = new char[fields.length][];
    try (JsonParser parser = FlatJson.parser(json)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new FlatJson.Unreadable();
      }
      for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
        if (parser.nextToken() == JsonToken.START_OBJECT && name.equals(object)) {
          FlatJson.fields(parser, fields, values);
        } else {
          parser.skipChildren();
        }
      }
      if (!parser.hasToken(JsonToken.END_OBJECT) || parser.nextToken() != null) {
        throw new FlatJson.Unreadable();
      }
      return values;
    } catch (IOException holdsTheSource) {
      throw new FlatJson.Unreadable();
    }
  }

  private static void list(JsonParser parser, String name, String[] fields, Rows rows)
      throws IOException, FlatJson.Unreadable {
    for (JsonToken token = parser.nextToken();
        token != JsonToken.END_ARRAY;
        token = parser.nextToken()) {
      if (token == null) {
        throw new FlatJson.Unreadable();
      }
      char[] @Nullable [] values = new char[fields.length][];
      if (token == JsonToken.START_OBJECT) {
        FlatJson.fields(parser, fields, values);
      } else if (token == JsonToken.VALUE_STRING) {
        values[0] = FlatJson.text(parser);
      } else {
        parser.skipChildren();
      }
      rows.row(name, values);
    }
  }
}
