// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.aws;

import dev.lambdaguardrails.aws.http.Endpoint;
import dev.lambdaguardrails.failure.Misconfiguration;
import java.net.URI;
import java.net.URISyntaxException;

/**
 * An address that a variable of the environment holds.
 *
 * @param path the path and query, {@code /} if there is none
 */
record Address(Endpoint endpoint, String path) {

  /** The address in a variable; the message of a failure holds the variable's name alone. */
  static Address of(String url, String variable) {
    URI uri = uri(url, variable);
    boolean secure = "https".equalsIgnoreCase(uri.getScheme());
    String host = uri.getHost();
    if (host == null || uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
      throw wrong(variable);
    }
    if (!secure && !"http".equalsIgnoreCase(uri.getScheme())) {
      throw wrong(variable);
    }
    int port = uri.getPort() >= 0 ? uri.getPort() : secure ? 443 : 80;
    if (port == 0 || port > 65_535) {
      throw wrong(variable);
    }
    boolean bracketed = host.startsWith("[");
    String name = bracketed ? host.substring(1, host.length() - 1) : host;
    String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    return new Address(
        new Endpoint(name, port, secure),
        uri.getRawQuery() == null ? path : path + '?' + uri.getRawQuery());
  }

  /** Whether it is this machine, by a name or address that nobody else can answer to. */
  boolean isLoopback() {
    String host = endpoint.host();
    return host.equals("localhost")
        || host.equals("127.0.0.1")
        || host.equals("::1")
        || host.equals("0:0:0:0:0:0:0:1");
  }

  private static URI uri(String url, String variable) {
    try {
      return new URI(url);
    } catch (URISyntaxException holdsTheValue) {
      throw wrong(variable);
    }
  }

  private static Misconfiguration wrong(String variable) {
    return new Misconfiguration("Set " + variable + " to the address of an endpoint.");
  }
}
