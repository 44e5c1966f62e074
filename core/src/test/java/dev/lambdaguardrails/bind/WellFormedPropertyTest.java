// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.bind;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The oracle: what jackson-core reads, encoded by the JDK's strict encoder. */
class WellFormedPropertyTest {
  private static final JsonFactory JSON = new JsonFactory();

  @Provide
  Arbitrary<String> pieces() {
    return Arbitraries.of(
            List.of(
                "a",
                " ",
                "\u00e9",
                "\ud83d",
                "\ude00",
                "\ud83d\ude00",
                "\\ud83d",
                "\\ude00",
                "\\uD83D",
                "\\uDE00",
                "\\u0041",
                "\\n",
                "\\\\",
                "\\\"",
                "\\\\u",
                "ud83d",
                "\\\\ud83d",
                "\\u12",
                "\\x"))
        .list()
        .ofMaxSize(12)
        .map(pieces -> '"' + String.join("", pieces) + '"');
  }

  @Provide
  Arbitrary<String> anyUnits() {
    return Arbitraries.chars()
        .all()
        .list()
        .ofMaxSize(20)
        .map(
            units -> {
              StringBuilder text = new StringBuilder("\"");
              units.forEach(text::append);
              return text.append('"').toString();
            });
  }

  @Property(tries = 20_000)
  void json_ofPieces_agreesWithTheDecoder(@ForAll("pieces") String text) {
    agree(text);
  }

  @Property(tries = 5_000)
  void json_ofAnyCodeUnits_agreesWithTheDecoder(@ForAll("anyUnits") String text) {
    agree(text);
  }

  /** Of texts that parse at all: a text that does not is refused either way. */
  private static void agree(String text) {
    String read;
    try (JsonParser parser = JSON.createParser(text)) {
      parser.nextToken();
      read = parser.getText();
      if (parser.nextToken() != null) {
        return;
      }
    } catch (IOException e) {
      return;
    }
    boolean encodes;
    try {
      encodes =
          StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(read)).hasRemaining()
              || read.isEmpty();
    } catch (CharacterCodingException e) {
      encodes = false;
    }
    // A raw half beside an escaped half is one character to a decoder and malformed to none.
    boolean admitted;
    try {
      admitted = WellFormed.json(text);
    } catch (JsonParseException e) {
      admitted = false;
    }
    assertEquals(encodes, admitted, text);
  }
}
