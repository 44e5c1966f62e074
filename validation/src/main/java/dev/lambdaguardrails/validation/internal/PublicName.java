// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.internal;

/**
 * Which names of hosts are those of the public network, as far as a name can tell. A table, and the
 * rule for addresses within names.
 *
 * @see <a href="https://www.iana.org/assignments/special-use-domain-names">IANA, special-use domain
 *     names</a>
 */
final class PublicName {
  /** Names at whose end a network of one's own begins. */
  private static final String[] LOCAL_ENDS = {
    "localhost", "localdomain", "local", "internal", "intranet", "private", "corp", "home", "lan",
    "arpa", "invalid", "test", "onion", "alt", "svc", "consul", "localhost4", "localhost6",
    "localdomain4", "localdomain6", "docker", "k8s", "cluster", "vpc", "box", "workgroup"
  };

  /** Domains of which anyone makes a name for any address, most of them for this machine's. */
  private static final String[] WILDCARDS = {
    "nip.io",
    "sslip.io",
    "xip.io",
    "xip.name",
    "traefik.me",
    "localtest.me",
    "lvh.me",
    "vcap.me",
    "lacolhost.com",
    "fuf.me",
    "localh.st",
    "localho.st",
    "1u.ms",
    "rbndr.us",
    "rebind.network",
    "localdomain.pw",
    "ip6.name",
    "local-ip.co",
    "backname.io",
    "yoogle.com"
  };

  private PublicName() {}

  /** Whether a name, as {@link HostName} accepts it, may be one of the public network. */
  static boolean isPublic(String host) {
    int dot = host.lastIndexOf('.');
    if (dot < 0 || isMetadata(host)) {
      return false;
    }
    for (String end : LOCAL_ENDS) {
      if (host.startsWith(end, dot + 1) && host.length() == dot + 1 + end.length()) {
        return false;
      }
    }
    for (String domain : WILDCARDS) {
      int from = host.length() - domain.length();
      if (host.endsWith(domain) && (from == 0 || host.charAt(from - 1) == '.')) {
        return false;
      }
    }
    return !holdsLocalAddress(host);
  }

  /** The services that hand credentials of the machine to whoever asks, by how they are named. */
  private static boolean isMetadata(String host) {
    return host.startsWith("metadata.")
        || host.startsWith("metadata-")
        || host.startsWith("instance-data.")
        || host.startsWith("imds.");
  }

  /** Whether four numbers with dots or hyphens between them are an address that is not public. */
  private static boolean holdsLocalAddress(String host) {
    byte[] address = new byte[4];
    for (int at = 0; at < host.length(); at++) {
      boolean start = at == 0 || !Characters.isAsciiDigit(host.charAt(at - 1));
      if (start
          && Characters.isAsciiDigit(host.charAt(at))
          && isAddress(host, at, address)
          && !AddressRanges.isPublic(address)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAddress(String host, int from, byte[] address) {
    int at = from;
    for (int part = 0; part < 4; part++) {
      int value = 0;
      int start = at;
      while (at < host.length() && at - start < 4 && Characters.isAsciiDigit(host.charAt(at))) {
        value = value * 10 + host.charAt(at) - '0';
        at++;
      }
      if (at == start || value > 255) {
        return false;
      }
      address[part] = (byte) value;
      boolean separated = at < host.length() && (host.charAt(at) == '.' || host.charAt(at) == '-');
      if (part < 3 && !separated) {
        return false;
      }
      at++;
    }
    return true;
  }
}
