// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.guard;

import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * The network that one party has addresses of: an address of IPv4, a /64 of IPv6, in which anybody
 * has 2^64 of them.
 */
final class SourceNetwork {
  private static final String HEX = "0123456789abcdef";

  private SourceNetwork() {}

  /** The network of an address, which may have a port; empty if it is none. */
  static String of(String text) {
    String address = withoutPort(text);
    for (int at = 0; at < address.length(); at++) {
      char unit = address.charAt(at);
      if (HEX.indexOf(Character.toLowerCase(unit)) < 0 && unit != '.' && unit != ':') {
        return "";
      }
    }
    if (address.indexOf(':') < 0) {
      return isDotted(address) ? address : "";
    }
    try {
      // With a colon in it, it is never looked up as a name.
      return network(InetAddress.getByName(address).getAddress());
    } catch (UnknownHostException malformed) {
      return "";
    }
  }

  private static String withoutPort(String text) {
    if (text.startsWith("[")) {
      int end = text.indexOf(']');
      return end < 0 ? "" : text.substring(1, end);
    }
    int colon = text.indexOf(':');
    boolean port = colon >= 0 && text.indexOf('.') >= 0 && text.lastIndexOf(':') == colon;
    return port ? text.substring(0, colon) : text;
  }

  private static String network(byte[] address) {
    StringBuilder network = new StringBuilder(24);
    if (address.length == 4) {
      for (byte each : address) {
        network.append(network.isEmpty() ? "" : ".").append(each & 0xFF);
      }
      return network.toString();
    }
    for (int at = 0; at < 8; at++) {
      network.append(HEX.charAt(address[at] >> 4 & 0xF)).append(HEX.charAt(address[at] & 0xF));
    }
    return network.append("/64").toString();
  }

  /** Whether it is four numbers up to 255 in their one spelling. */
  private static boolean isDotted(String text) {
    int numbers = 0;
    int from = 0;
    while (from <= text.length()) {
      int dot = text.indexOf('.', from);
      int to = dot < 0 ? text.length() : dot;
      int number = 0;
      for (int at = from; at < to && number <= 255; at++) {
        int digit = text.charAt(at) - '0';
        number = digit < 0 || digit > 9 ? 256 : number * 10 + digit;
      }
      boolean padded = to - from > 1 && text.charAt(from) == '0';
      if (to == from || number > 255 || padded) {
        return false;
      }
      numbers++;
      from = to + 1;
    }
    return numbers == 4;
  }
}
