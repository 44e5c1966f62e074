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

  /** Hosts by their whole name. */
  private static final Words NAMES =
      Words.of(
          "metadata metadata.google.internal instance-data metadata.tencentyun.com"
              + " metadata.packet.net metadata.nicira metadata.platformequinix.com"
              + " metadata.azure.com rancher-metadata",
          "intranet kubernetes kubernetes.default unix",
          "localhost localhost4 localhost6 localhost4.localdomain4 localhost6.localdomain6"
              + " ip6-localhost ip6-loopback ipv6-localhost ipv6-loopback loopback broadcasthost");

  /** By the last two labels: loopback by DNS, and names that spell the address they have. */
  private static final Words SUFFIXES =
      Words.of(
          "",
          "",
          "localtest.me lvh.me vcap.me lacolhost.com fuf.me yoogle.com localh.st localho.st"
              + " traefik.me nip.io xip.io sslip.io rbndr.us 1u.ms home.arpa rebind.network"
              + " localdomain.pw");

  /** By the last label: domains that no public server has. */
  private static final Words TOP =
      Words.of(
          "",
          "internal local localdomain lan corp intranet private consul svc home localnet",
          "localhost");

  /** Services that record who calls them, by their last two labels: how blind attacks are tried. */
  private static final Words CALLBACKS =
      Words.of(
          "burpcollaborator.net oastify.com interact.sh interactsh.com oast.me oast.fun oast.live"
              + " oast.online oast.pro oast.site dnslog.cn ceye.io requestbin.net requestbin.com"
              + " pipedream.net canarytokens.com canarytokens.org webhook.site requestrepo.com"
              + " beeceptor.com bxss.me xss.ht xss.report vii.one tupk.org pingb.in"
              + " hookbin.com ngrok.io ngrok.app ngrok-free.app trycloudflare.com loca.lt serveo.net"
              + " rebind.network dod.network");

  private HostAddress() {}

  /** Whether a name belongs to a service that records calls. */
  static boolean callback(String text, int from, int to) {
    int dot = lastDot(text, from, to);
    if (dot < 0) {
      return false;
    }
    int label = lastDot(text, from, dot);
    return CALLBACKS.find(text, label < 0 ? from : label + 1, to) > 0;
  }

  /**
   * What a name says. Besides the names that systems give themselves, these are public names whose
   * address is loopback, and services that answer with the address that the name spells.
   */
  static int name(String text, int from, int to) {
    int end = to > from && text.charAt(to - 1) == '.' ? to - 1 : to;
    int known = NAMES.find(text, from, end);
    if (known > 0) {
      return known;
    }
    int dot = lastDot(text, from, end);
    if (dot < 0) {
      return OUTSIDE;
    }
    known = TOP.find(text, dot + 1, end);
    if (known == 0) {
      int label = lastDot(text, from, dot);
      known = SUFFIXES.find(text, label < 0 ? from : label + 1, end);
    }
    return known > 0 || Chars.digit(text.charAt(end - 1)) ? known : spelled(text, from, end);
  }

  /** An address inside that is spelled in a name, with dots or with hyphens. */
  private static int spelled(String text, int from, int to) {
    int groups = 0;
    int address = 0;
    int i = from;
    while (i < to) {
      int start = i;
      int value = 0;
      while (i < to && i - start < 4 && Chars.digit(text.charAt(i))) {
        value = value * 10 + text.charAt(i) - '0';
        i++;
      }
      boolean group = i > start && value < 256 && i < to && "-.".indexOf(text.charAt(i)) >= 0;
      groups = group ? groups + 1 : 0;
      address = group ? address << 8 | value : 0;
      if (groups == 4) {
        int kind = inside(address);
        if (kind != LITERAL) {
          return kind;
        }
        groups = 0;
      }
      i = i == start || group ? i + 1 : i;
    }
    return OUTSIDE;
  }

  private static int lastDot(String text, int from, int to) {
    int i = to - 1;
    while (i > from && text.charAt(i) != '.') {
      i--;
    }
    return i > from ? i : -1;
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
            || (first == 100 && second >= 64 && second < 128)
            || (first == 198 && (second == 18 || second == 19))
            || (first == 192 && second == 0 && (address >>> 8 & 0xff) == 0)
            || first >= 224
            || address == 0xa83f8110;
    return address == 0x646464c8 ? METADATA : closed ? PRIVATE : LITERAL;
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
