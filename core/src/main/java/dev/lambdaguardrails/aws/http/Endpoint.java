// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.aws.http;

/**
 * Where a service listens.
 *
 * @param host a name or an address, an IPv6 address without brackets
 * @param port its port
 * @param secure whether it speaks TLS
 */
public record Endpoint(String host, int port, boolean secure) {

  /** The value of the header Host. */
  public String authority() {
    String name = host.indexOf(':') < 0 ? host : '[' + host + ']';
    return port == (secure ? 443 : 80) ? name : name + ':' + port;
  }
}
