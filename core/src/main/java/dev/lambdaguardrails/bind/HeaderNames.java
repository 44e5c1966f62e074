// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.bind;

/** The names of headers that may be told: of every other one, the name is the caller's own text. */
final class HeaderNames {
  private static final String[] KNOWN = {
    "accept",
    "accept-encoding",
    "accept-language",
    "authorization",
    "cache-control",
    "content-type",
    "cookie",
    "forwarded",
    "host",
    "if-match",
    "if-none-match",
    "origin",
    "referer",
    "user-agent",
    "via",
    "x-amz-cf-id",
    "x-amzn-trace-id",
    "x-api-key",
    "x-correlation-id",
    "x-forwarded-for",
    "x-forwarded-host",
    "x-forwarded-port",
    "x-forwarded-proto",
    "x-requested-with"
  };

  private HeaderNames() {}

  /** A name in lower case, or {@code *} if it is not well known. */
  static String shown(String name) {
    for (String known : KNOWN) {
      if (known.equals(name)) {
        return known;
      }
    }
    return "*";
  }
}
