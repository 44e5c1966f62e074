// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.internal.event;

import dev.lambdaguardrails.Caller;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Collects what an authorizer says of the caller.
 *
 * <p>Scopes are the words of the {@code scope} claim (RFC 8693, 4.2); only where a token has none,
 * the {@code scopes} that the front door lists beside the claims.
 */
final class Claims {
  private final Map<String, String> claims = new HashMap<>();
  private final Set<String> listed = new HashSet<>();

  void add(String name, @Nullable String value) {
    if (value != null) {
      claims.put(name, value);
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
      while (in.element()) {
        listed.add(in.text());
      }
    }
  }

  Caller caller() {
    String scope = claims.get("scope");
    return Caller.of(claims, scope == null ? listed : words(scope));
  }

  private static Set<String> words(String scope) {
    Set<String> words = new HashSet<>();
    int from = 0;
    while (from <= scope.length()) {
      int space = scope.indexOf(' ', from);
      int to = space < 0 ? scope.length() : space;
      if (to > from) {
        words.add(scope.substring(from, to));
      }
      from = to + 1;
    }
    return words;
  }
}
