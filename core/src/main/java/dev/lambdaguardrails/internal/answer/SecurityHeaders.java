// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.internal.answer;

import dev.lambdaguardrails.failure.Fault;
import dev.lambdaguardrails.failure.FaultCode;
import dev.lambdaguardrails.failure.RefusalCode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * The headers that an API needs, added where the function sets none of that name.
 *
 * @see <a
 *     href="https://cheatsheetseries.owasp.org/cheatsheets/REST_Security_Cheat_Sheet.html#security-headers">OWASP
 *     REST Security Cheat Sheet</a>
 */
public final class SecurityHeaders {
  private static final String CONTENT_TYPE = "Content-Type";

  /** Of an error. */
  private static final Map.Entry<String, String> NO_STORE = Map.entry("Cache-Control", "no-store");

  private static final List<Map.Entry<String, String>> ALWAYS =
      List.of(
          Map.entry("X-Content-Type-Options", "nosniff"),
          Map.entry("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'"),
          Map.entry("Strict-Transport-Security", "max-age=63072000; includeSubDomains"),
          Map.entry("Referrer-Policy", "no-referrer"));

  /** Of a function that answers a body and says no more. */
  private static final List<Map.Entry<String, String>> ORDINARY = added(200, List.of(), true);

  private SecurityHeaders() {}

  /**
   * The headers of an answer of the function.
   *
   * @throws Fault if one is no valid field: a name that is no token, a line break in a value; or
   *     stands twice; or is a cookie, which has a place of its own
   */
  public static List<Map.Entry<String, String>> of(
      int status, List<Map.Entry<String, String>> own, boolean hasBody) {
    return own.isEmpty() && hasBody && status < 400 ? ORDINARY : added(status, own, hasBody);
  }

  /** Whether these are the headers of a function that says no more than its body. */
  @SuppressWarnings("ReferenceEquality") // the very list, which is immutable
  static boolean areOrdinary(List<Map.Entry<String, String>> headers) {
    return headers == ORDINARY;
  }

  private static List<Map.Entry<String, String>> added(
      int status, List<Map.Entry<String, String>> own, boolean hasBody) {
    List<Map.Entry<String, String>> headers = new ArrayList<>(own.size() + ALWAYS.size() + 2);
    for (Map.Entry<String, String> header : own) {
      if (!HeaderField.isName(header.getKey())
          || !HeaderField.isValue(header.getValue())
          || header.getKey().equalsIgnoreCase("Set-Cookie")
          || has(headers, header.getKey())) {
        throw Fault.of(FaultCode.ANSWER_HEADERS);
      }
      headers.add(header);
    }
    if (hasBody && !has(headers, CONTENT_TYPE)) {
      headers.add(Map.entry(CONTENT_TYPE, "application/json"));
    }
    if (status >= 400 && !has(headers, NO_STORE.getKey())) {
      headers.add(NO_STORE);
    }
    for (Map.Entry<String, String> header : ALWAYS) {
      if (!has(headers, header.getKey())) {
        headers.add(header);
      }
    }
    return Collections.unmodifiableList(headers);
  }

  /** The headers of a problem document; of a token that does not hold also RFC 6750, 3. */
  static List<Map.Entry<String, String>> ofProblem(int status, String code, long retryAfter) {
    List<Map.Entry<String, String>> headers = new ArrayList<>(ALWAYS.size() + 4);
    headers.add(Map.entry(CONTENT_TYPE, "application/problem+json"));
    headers.add(NO_STORE);
    if (status == 401) {
      boolean token = code.equals(RefusalCode.TOKEN.code());
      headers.add(
          Map.entry("WWW-Authenticate", token ? "Bearer error=\"invalid_token\"" : "Bearer"));
    }
    if (retryAfter > 0) {
      headers.add(Map.entry("Retry-After", Long.toString(retryAfter)));
    }
    headers.addAll(ALWAYS);
    return headers;
  }

  private static boolean has(List<Map.Entry<String, String>> headers, String name) {
    for (Map.Entry<String, String> header : headers) {
      if (header.getKey().equalsIgnoreCase(name)) {
        return true;
      }
    }
    return false;
  }
}
