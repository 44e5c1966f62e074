// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.internal.event;

import dev.lambdaguardrails.Caller;
import dev.lambdaguardrails.NamedValues;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Collects what an authorizer says of the caller.
 *
 * <p>Scopes are the words of the {@code scope} claim (RFC 8693, 4.2); only where a token has none,
 * the {@code scopes} that the front door lists beside the claims.
 */
final class Claims {
  private final NamedValues.Builder claims = NamedValues.exact();
  private Set<String> listed = Set.of();

  void add(String name, @Nullable String value) {
    if (value != null) {
      claims.add(name, value);
    }
  }

  /** An object of claims; false where it is null. */
  boolean read(EventParser in) throws IOException {
    if (!in.objectOrNull()) {
      return false;
    }
    for (String name = in.field(); name != null; name = in.field()) {
      add(name, in.scalar());
    }
    return true;
  }

  /** The object {@code jwt} of an HTTP API: {@code claims}, and {@code scopes} or null. */
  boolean readJwt(EventParser in) throws IOException {
    if (!in.objectOrNull()) {
      return false;
    }
    for (String field = in.field(); field != null; field = in.field()) {
      switch (field) {
        case "claims" -> read(in);
        case "scopes" -> readScopes(in);
        default -> in.skip();
      }
    }
    return true;
  }

  private void readScopes(EventParser in) throws IOException {
    if (in.arrayOrNull()) {
      listed = listed.isEmpty() ? new HashSet<>() : listed;
      while (in.element()) {
        listed.add(in.text());
      }
    }
  }

  Caller caller() {
    NamedValues found = claims.build();
    List<String> scope = found.all("scope");
    return Caller.of(found, scope.isEmpty() ? listed : words(scope));
  }

  /** The words of a claim that has one value; of several, none. */
  private static Set<String> words(List<String> scope) {
    if (scope.size() > 1) {
      return Set.of();
    }
    String text = scope.get(0);
    int space = text.indexOf(' ');
    if (space < 0) {
      return text.isEmpty() ? Set.of() : Set.of(text);
    }
    String first = text.substring(0, space);
    String second = text.substring(space + 1);
    boolean two = !first.isEmpty() && !second.isEmpty() && second.indexOf(' ') < 0;
    return two && !first.equals(second) ? Set.of(first, second) : someWords(text);
  }

  private static Set<String> someWords(String text) {
    Set<String> words = new HashSet<>();
    int from = 0;
    while (from <= text.length()) {
      int space = text.indexOf(' ', from);
      int to = space < 0 ? text.length() : space;
      if (to > from) {
        words.add(text.substring(from, to));
      }
      from = to + 1;
    }
    return words;
  }
}
