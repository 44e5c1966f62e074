// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a function answers that an API asks who may call it: a Lambda authorizer.
 *
 * <p>An allowed call is allowed on the very resource that was asked for, and on the routes that the
 * function names itself; a refused or failed one on none. What stands in the context reaches the
 * function behind the API as claims, so it decides there: put in it what was verified, and nothing
 * that a caller chose. Names and values that no context can hold, control characters among them,
 * are an {@link IllegalArgumentException}, which denies. Immutable; {@link #toString} prints no
 * value.
 *
 * <p><b>API Gateway keeps an answer</b> for the authorizer's time to live, under the token or the
 * identity sources alone: {@code docs/sources.md} says what that means.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-lambda-authorizer-output.html">Output
 *     from an API Gateway Lambda authorizer</a>
 */
public final class Authorization {
  private static final int LONGEST_NAME = 128;
  private static final int LONGEST_VALUE = 8 * 1024;
  private static final Authorization DENIED =
      new Authorization(false, "denied", List.of(), Map.of());

  private final boolean allowed;
  private final String principal;
  private final List<String> routes;
  private final Map<String, Object> context;

  private Authorization(
      boolean allowed, String principal, List<String> routes, Map<String, Object> context) {
    this.allowed = allowed;
    this.principal = principal;
    this.routes = routes;
    this.context = context;
  }

  /** The call is not allowed. */
  public static Authorization deny() {
    return DENIED;
  }

  /**
   * The call is allowed.
   *
   * @param principal who calls, as it was verified
   */
  public static Authorization allow(String principal) {
    return new Authorization(true, demandValue(principal, true), List.of(), Map.of());
  }

  /**
   * The same, which also allows other routes of the same API and stage, for as long as it is kept.
   * A star in one stands for anything, so make none of what a caller sent.
   *
   * @param routes each a method, a slash and a path without its first slash: {@code GET/orders/*}
   */
  public Authorization alsoFor(String... routes) {
    for (String route : routes) {
      demandRoute(route);
    }
    return new Authorization(allowed, principal, List.of(routes), context);
  }

  /** The same with a text more in its context. */
  public Authorization with(String name, String value) {
    return with(name, (Object) demandValue(value, false));
  }

  /** The same with a number more in its context. */
  public Authorization with(String name, long value) {
    return with(name, (Object) value);
  }

  /** The same with a truth value more in its context. */
  public Authorization with(String name, boolean value) {
    return with(name, (Object) value);
  }

  private Authorization with(String name, Object value) {
    demandName(name);
    Map<String, Object> more = new LinkedHashMap<>(context);
    if (more.put(name, value) != null) {
      throw new IllegalArgumentException("Name each value of a context once.");
    }
    return new Authorization(allowed, principal, routes, more);
  }

  /** Whether the call is allowed. */
  public boolean isAllowed() {
    return allowed;
  }

  /** Who calls. */
  public String principal() {
    return principal;
  }

  /** What else is allowed on the same API and stage. */
  public List<String> routes() {
    return routes;
  }

  /** What the API is told of the caller: texts, numbers and truth values, in their order. */
  public Map<String, Object> context() {
    return Collections.unmodifiableMap(context);
  }

  /** Whether it is allowed, and the names of the context. */
  @Override
  public String toString() {
    return "Authorization[" + (allowed ? "allowed " : "denied ") + context.keySet() + ']';
  }

  private static String demandValue(String value, boolean some) {
    boolean right = value.length() <= LONGEST_VALUE && !(some && value.isBlank());
    for (int at = 0; at < value.length(); at++) {
      right &= !Character.isISOControl(value.charAt(at));
    }
    if (!right) {
      throw new IllegalArgumentException("A value of a context is a text without controls.");
    }
    return value;
  }

  /** A name beside which API Gateway writes none of its own. */
  private static void demandName(String name) {
    boolean right = !name.isEmpty() && name.length() <= LONGEST_NAME;
    for (int at = 0; at < name.length(); at++) {
      char unit = name.charAt(at);
      right &= isPlain(unit) || unit == ':';
    }
    if (!right || name.equals("principalId") || name.equals("integrationLatency")) {
      throw new IllegalArgumentException("A context has plain names, and none of API Gateway's.");
    }
  }

  private static void demandRoute(String route) {
    int slash = route.indexOf('/');
    boolean right = slash > 0 && route.length() <= LONGEST_VALUE;
    for (int at = 0; at < route.length(); at++) {
      char unit = route.charAt(at);
      right &= isPlain(unit) || "/*~%+@=,".indexOf(unit) >= 0;
    }
    if (!right) {
      throw new IllegalArgumentException("A route is a method, a slash and a path.");
    }
  }

  private static boolean isPlain(char unit) {
    return (unit >= 'a' && unit <= 'z')
        || (unit >= 'A' && unit <= 'Z')
        || (unit >= '0' && unit <= '9')
        || unit == '_'
        || unit == '-'
        || unit == '.';
  }
}
