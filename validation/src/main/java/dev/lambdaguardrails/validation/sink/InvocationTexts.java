// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.sink;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.lambdaguardrails.Invocation;
import dev.lambdaguardrails.NamedValues;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The texts of a caller, but for single characters that do not quote and for texts of nothing that
 * means anything in a list, by their length, in small letters and without blanks around them. Read
 * when a sink asks for the first time. Safe for concurrent use.
 */
final class InvocationTexts {
  private static final JsonFactory JSON = new JsonFactory();
  private static final String QUOTING = "'\"`\\";

  private final Invocation call;
  private final boolean path;
  private @Nullable Map<Integer, Set<String>> byLength;

  InvocationTexts(Invocation call) {
    this(call, true);
  }

  /**
   * Of an invocation.
   *
   * @param path whether its whole path is one of them: to call the same path of another service is
   *     no attack
   */
  InvocationTexts(Invocation call, boolean path) {
    this.call = call;
    this.path = path;
  }

  /** All of them. */
  synchronized Map<Integer, Set<String>> byLength() {
    Map<Integer, Set<String>> read = byLength;
    if (read == null) {
      read = new HashMap<>();
      read(read);
      byLength = read;
    }
    return read;
  }

  /** Whether a text in small letters is one of them. */
  boolean hold(String text) {
    return byLength().getOrDefault(text.length(), Set.of()).contains(text);
  }

  private void read(Map<Integer, Set<String>> into) {
    if (path) {
      add(call.path(), into);
    }
    values(call.query(), true, into);
    values(call.pathParameters(), false, into);
    values(call.headers(), false, into);
    for (String cookies : call.headers().all("cookie")) {
      for (String cookie : cookies.split(";", -1)) {
        add(cookie.substring(cookie.indexOf('=') + 1), into);
      }
    }
    String body = call.body().orElse("");
    if (!body.isEmpty()) {
      body(body, into);
    }
  }

  private static void values(NamedValues all, boolean names, Map<Integer, Set<String>> into) {
    for (String name : all.names()) {
      if (names) {
        add(name, into);
      }
      for (String value : all.all(name)) {
        add(value, into);
      }
    }
  }

  /** The names and texts of a document; a body that is none is one text. */
  private static void body(String body, Map<Integer, Set<String>> into) {
    try (JsonParser json = JSON.createParser(body)) {
      for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
        if (token == JsonToken.FIELD_NAME || token == JsonToken.VALUE_STRING) {
          add(json.getText(), into);
        }
      }
    } catch (IOException other) {
      add(body, into);
    }
  }

  private static void add(String text, Map<Integer, Set<String>> into) {
    String folded = text.strip().toLowerCase(Locale.ROOT);
    boolean quoting = folded.length() == 1 && QUOTING.contains(folded);
    if (quoting || (folded.length() > 1 && means(folded))) {
      into.computeIfAbsent(folded.length(), length -> new HashSet<>()).add(folded);
    }
  }

  /** Whether there is a character that does more than part a list. */
  private static boolean means(String text) {
    for (int at = 0; at < text.length(); at++) {
      char character = text.charAt(at);
      if (!Character.isWhitespace(character) && ",()=*".indexOf(character) < 0) {
        return true;
      }
    }
    return false;
  }
}
