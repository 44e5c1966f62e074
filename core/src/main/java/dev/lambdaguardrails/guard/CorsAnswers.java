// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.guard;

import dev.lambdaguardrails.NamedValues;
import dev.lambdaguardrails.failure.Fault;
import dev.lambdaguardrails.failure.FaultCode;
import dev.lambdaguardrails.failure.Misconfiguration;
import dev.lambdaguardrails.internal.answer.HttpAnswer;
import dev.lambdaguardrails.internal.answer.SecurityHeaders;
import dev.lambdaguardrails.internal.event.HttpEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Answers preflights, and adds what lets a listed origin read an answer. Immutable.
 *
 * @see <a href="https://fetch.spec.whatwg.org/#http-cors-protocol">Fetch, CORS protocol</a>
 */
final class CorsAnswers {
  private static final String PREFIX = "access-control-";
  private static final String VARY = "Vary";
  private static final int LONGEST_AGE = 24 * 60 * 60;

  private final CorsOrigins origins;
  private final List<String> methods;
  private final List<String> headers;
  private final List<String> exposed;
  private final boolean credentials;
  private final int maxAgeSeconds;

  /**
   * What an annotation says, its texts resolved.
   *
   * @throws Misconfiguration if an origin is none, or anybody would read with credentials
   */
  CorsAnswers(
      String function,
      List<String> origins,
      List<String> methods,
      List<String> headers,
      List<String> exposed,
      boolean credentials,
      int maxAgeSeconds) {
    boolean all = origins.equals(List.of("*"));
    if (all && credentials) {
      throw wrong(function, "Name the origins in @Cors: with credentials * is everybody.");
    }
    boolean known = !origins.isEmpty();
    for (String origin : origins) {
      known &= all || CorsOrigins.isOrigin(origin);
    }
    if (!known) {
      throw wrong(function, "Name origins in @Cors as https://app.example.com, or * alone.");
    }
    if (methods.isEmpty()
        || !CorsOrigins.areTokens(methods)
        || !CorsOrigins.areTokens(headers)
        || !CorsOrigins.areTokens(exposed)) {
      throw wrong(function, "Name methods and headers in @Cors one by one.");
    }
    if (maxAgeSeconds < 0 || maxAgeSeconds > LONGEST_AGE) {
      throw wrong(function, "Set maxAgeSeconds of @Cors to 0 to 86400.");
    }
    this.origins = new CorsOrigins(all, origins);
    this.methods = List.copyOf(methods);
    this.headers = lower(headers);
    this.exposed = List.copyOf(exposed);
    this.credentials = credentials;
    this.maxAgeSeconds = maxAgeSeconds;
  }

  /** The answer to a preflight; null for any other request. */
  @Nullable HttpAnswer preflight(HttpEvent event) {
    NamedValues asked = event.headers();
    if (!event.method().equals("OPTIONS")
        || asked.all("origin").isEmpty()
        || asked.all("access-control-request-method").isEmpty()) {
      return null;
    }
    List<Map.Entry<String, String>> answer = new ArrayList<>();
    String origin = origins.allowed(asked);
    String method = asked.only("access-control-request-method");
    if (origin != null && method != null && methods.contains(method) && allows(asked)) {
      answer.addAll(readable(origin));
      answer.add(Map.entry("Access-Control-Allow-Methods", String.join(", ", methods)));
      if (!headers.isEmpty()) {
        answer.add(Map.entry("Access-Control-Allow-Headers", String.join(", ", headers)));
      }
      answer.add(Map.entry("Access-Control-Max-Age", Integer.toString(maxAgeSeconds)));
    }
    answer.add(
        Map.entry(VARY, "Origin, Access-Control-Request-Method, Access-Control-Request-Headers"));
    return new HttpAnswer(204, SecurityHeaders.of(204, answer, false), List.of(), null);
  }

  private boolean allows(NamedValues asked) {
    for (String names : asked.all("access-control-request-headers")) {
      int from = 0;
      while (from <= names.length()) {
        int comma = names.indexOf(',', from);
        int to = comma < 0 ? names.length() : comma;
        String name = names.substring(from, to).strip().toLowerCase(Locale.ROOT);
        if (!name.isEmpty() && !headers.contains(name)) {
          return false;
        }
        from = to + 1;
      }
    }
    return true;
  }

  /**
   * An answer that a listed origin may read.
   *
   * @param asked the headers of the request
   * @throws Fault if the function wrote headers of this protocol itself
   */
  HttpAnswer readable(HttpAnswer answer, NamedValues asked) {
    List<Map.Entry<String, String>> all = new ArrayList<>(answer.headers().size() + 4);
    String vary = origins.all() ? "" : "Origin";
    for (Map.Entry<String, String> header : answer.headers()) {
      String name = header.getKey();
      if (name.toLowerCase(Locale.ROOT).startsWith(PREFIX)) {
        throw Fault.of(FaultCode.ANSWER_HEADERS);
      }
      if (name.equalsIgnoreCase(VARY)) {
        vary = vary.isEmpty() ? header.getValue() : header.getValue() + ", " + vary;
      } else {
        all.add(header);
      }
    }
    String origin = origins.allowed(asked);
    if (origin != null) {
      all.addAll(readable(origin));
      if (!exposed.isEmpty()) {
        all.add(Map.entry("Access-Control-Expose-Headers", String.join(", ", exposed)));
      }
    }
    if (!vary.isEmpty()) {
      all.add(Map.entry(VARY, vary));
    }
    return new HttpAnswer(answer.status(), List.copyOf(all), answer.cookies(), answer.body());
  }

  private List<Map.Entry<String, String>> readable(String origin) {
    Map.Entry<String, String> allowed = Map.entry("Access-Control-Allow-Origin", origin);
    return credentials
        ? List.of(allowed, Map.entry("Access-Control-Allow-Credentials", "true"))
        : List.of(allowed);
  }

  private static List<String> lower(List<String> names) {
    List<String> lower = new ArrayList<>(names.size());
    for (String name : names) {
      lower.add(name.toLowerCase(Locale.ROOT));
    }
    return List.copyOf(lower);
  }

  private static Misconfiguration wrong(String function, String mend) {
    return new Misconfiguration(function + ": " + mend);
  }
}
