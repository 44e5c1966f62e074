// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.injection;

/** What kind of place a host names: outside, inside, this machine, its cloud's metadata. */
final class HostAddress {
  static final int OUTSIDE = 0;
  static final int METADATA = 1;
  static final int PRIVATE = 2;
  static final int LOCAL = 3;
  static final int DISGUISED = 4;
  static final int LITERAL = 5;

  private static final Words NAMES =
      Words.of(
          "metadata metadata.google.internal instance-data metadata.tencentyun.com"
              + " metadata.packet.net metadata.nicira rancher-metadata host.docker.internal"
              + " gateway.docker.internal kubernetes.docker.internal host.containers.internal"
              + " kubernetes.default.svc kubernetes.default host.minikube.internal",
          "intranet",
          "localhost localhost.localdomain localhost4 localhost6 localhost4.localdomain4"
              + " localhost6.localdomain6 ip6-localhost ip6-loopback lvh.me localtest.me vcap.me"
              + " lacolhost.com fuf.me yoogle.com loopback spoofed.burpcollaborator.net bugbounty.dod.network"
              + " localh.st yurets.dev ulh.us 127-0-0-1.org.uk");

  private HostAddress() {}

  static int name(String text, int from, int to) {
    int end = to > from && text.charAt(to - 1) == '.' ? to - 1 : to;
    int known = NAMES.find(text, from, end);
    if (known > 0) {
      return known;
    }
    return suffix(text, from, end, ".localhost")
            || suffix(text, from, end, ".localtest.me")
            || suffix(text, from, end, ".lvh.me")
            || suffix(text, from, end, ".nip.io")
            || suffix(text, from, end, ".xip.io")
            || suffix(text, from, end, ".sslip.io")
            || suffix(text, from, end, ".rbndr.us")
        ? LOCAL
        : suffix(text, from, end, ".internal") ? PRIVATE : OUTSIDE;
  }

  private static boolean suffix(String text, int from, int to, String suffix) {
    return to - from > suffix.length() && Chars.starts(text, to - suffix.length(), suffix);
  }

  /** The kind of the host between the indices. */
  static int kind(String text, int from, int to) {
    if (to <= from) {
      return OUTSIDE;
    }
    int known = name(text, from, to);
    return known != OUTSIDE || !Chars.digit(text.charAt(from)) ? known : four(text, from, to);
  }

  /** An IPv4 address in any of the notations that inet_aton reads. */
  private static int four(String text, int from, int to) {
    long address = 0;
    int parts = 0;
    boolean plain = true;
    long last = 0;
    int i = from;
    while (i < to && parts < 5) {
      int start = i;
      int radix = 10;
      if (text.charAt(i) == '0' && i + 1 < to && text.charAt(i + 1) != '.') {
        boolean hexadecimal = (text.charAt(i + 1) | 32) == 'x';
        radix = hexadecimal ? 16 : 8;
        i += hexadecimal ? 2 : 1;
        plain = false;
      }
      long value = 0;
      while (i < to && text.charAt(i) != '.') {
        int digit = Chars.hex(text.charAt(i));
        if (digit < 0 || digit >= radix) {
          return OUTSIDE;
        }
        value = Math.min(value * radix + digit, 1L << 40);
        i++;
      }
      if (i == start) {
        return OUTSIDE;
      }
      if (parts > 0) {
        address = address << 8 | (last & 0xff);
      }
      plain &= value < 256;
      last = value;
      parts++;
      i++;
    }
    if (parts == 0 || parts > 4) {
      return OUTSIDE;
    }
    int free = 8 * (5 - parts);
    address = address << free | (last & (1L << free) - 1);
    if (parts < 4 || !plain) {
      return DISGUISED;
    }
    return inside((int) address);
  }

  /** The kind of an IPv4 address. */
  private static int inside(int address) {
    int first = address >>> 24;
    int second = address >>> 16 & 0xff;
    if (first == 169 && second == 254) {
      return METADATA;
    }
    if (first == 127 || first == 0) {
      return LOCAL;
    }
    boolean closed =
        first == 10
            || (first == 172 && second >= 16 && second < 32)
            || (first == 192 && second == 168)
            || (first == 100 && second >= 64 && second < 128);
    return closed || address == 0x646464c8 || address == 0xc00000c0 ? PRIVATE : LITERAL;
  }

  /**
   * Whether the IPv6 address between the indices is loopback, unspecified, local or holds an IPv4
   * address.
   */
  static boolean internalSix(String text, int from, int to) {
    if (to - from < 2) {
      return false;
    }
    boolean zeros = true;
    for (int i = from; i < to && i - from < 64; i++) {
      char c = text.charAt(i);
      if (c == '.') {
        return true;
      }
      if (c != '0' && c != ':' && !(c == '1' && i == to - 1)) {
        zeros = false;
      }
    }
    return zeros
        || Chars.starts(text, from, "fe8")
        || Chars.starts(text, from, "fe9")
        || Chars.starts(text, from, "fea")
        || Chars.starts(text, from, "feb")
        || Chars.starts(text, from, "fc")
        || Chars.starts(text, from, "fd")
        || Chars.starts(text, from, "::ffff:")
        || Chars.starts(text, from, "0:0:0:0:0:ffff:")
        || Chars.starts(text, from, "64:ff9b")
        || Chars.starts(text, from, "2002:");
  }
}
