// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.guard;

import dev.lambdaguardrails.EventSource;
import dev.lambdaguardrails.NamedValues;
import dev.lambdaguardrails.internal.answer.HeaderField;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The origins whose scripts may read.
 *
 * @param all whether any origin may
 * @param listed the origins, where not
 */
record CorsOrigins(boolean all, List<String> listed) {
  private static final int LONGEST_PORT = 5;

  CorsOrigins {
    listed = List.copyOf(listed);
  }

  /** What the answer names as the origin that may read; null for none. */
  @Nullable String allowed(NamedValues headers) {
    String origin = headers.only("origin");
    if (origin == null) {
      return null;
    }
    return all ? "*" : listed.contains(origin) ? origin : null;
  }

  /** Whether a text is an origin as browsers write it, and no one on the way can pose as it. */
  static boolean isOrigin(String text) {
    boolean secure = text.startsWith("https://");
    if (!secure && !text.startsWith("http://")) {
      return false;
    }
    String authority = text.substring(secure ? "https://".length() : "http://".length());
    int colon = authority.indexOf(':');
    String host = colon < 0 ? authority : authority.substring(0, colon);
    return (secure ? isHost(host) : host.equals("localhost"))
        && (colon < 0 || isPort(authority.substring(colon + 1)));
  }

  private static boolean isHost(String host) {
    for (int at = 0; at < host.length(); at++) {
      char unit = host.charAt(at);
      boolean name = (unit >= 'a' && unit <= 'z') || (unit >= '0' && unit <= '9') || unit == '-';
      boolean dot = unit == '.' && at > 0 && host.charAt(at - 1) != '.';
      if (!name && !dot) {
        return false;
      }
    }
    return !host.isEmpty() && !host.endsWith(".");
  }

  private static boolean isPort(String port) {
    for (int at = 0; at < port.length(); at++) {
      if (port.charAt(at) < '0' || port.charAt(at) > '9') {
        return false;
      }
    }
    return !port.isEmpty() && port.length() <= LONGEST_PORT && port.charAt(0) != '0';
  }

  /** Whether a browser may ask a source. */
  static boolean canAsk(EventSource source) {
    return source == EventSource.REST_API
        || source == EventSource.HTTP_API
        || source == EventSource.FUNCTION_URL
        || source == EventSource.ALB;
  }

  /** Whether texts are tokens, none of them the wildcard. */
  static boolean areTokens(List<String> texts) {
    for (String text : texts) {
      if (!HeaderField.isName(text) || text.equals("*")) {
        return false;
      }
    }
    return true;
  }
}
