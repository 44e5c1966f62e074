// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.internal;

/**
 * Which addresses are those of the public network.
 *
 * @see <a href="https://www.iana.org/assignments/iana-ipv4-special-registry">IANA, IPv4 special
 *     purposes</a>
 * @see <a href="https://www.iana.org/assignments/iana-ipv6-special-registry">IANA, IPv6 special
 *     purposes</a>
 */
public final class AddressRanges {
  /** First address and length of prefix of each range that is not public. */
  private static final int[] NOT_PUBLIC = {
    0x00000000, 8, // this network
    0x0A000000, 8, // private
    0x64400000, 10, // carriers' own; a metadata service among them
    0x7F000000, 8, // loopback
    0xA83F8110, 32, // a cloud's own service, 168.63.129.16
    0xA9FE0000, 16, // link-local: metadata, credentials, Lambda's own
    0xAC100000, 12, // private
    0xC0000000, 24, // protocol assignments; a metadata service among them
    0xC0000200, 24, // documentation
    0xC0586300, 24, // 6to4 relays
    0xC0A80000, 16, // private
    0xC6120000, 15, // benchmarks
    0xC6336400, 24, // documentation
    0xCB007100, 24, // documentation
    0xE0000000, 3 // multicast, reserved, broadcast
  };

  private AddressRanges() {}

  /** Whether an address, of 4 or 16 bytes, is public; one of another length is not. */
  public static boolean isPublic(byte[] address) {
    if (address.length == 4) {
      return isPublicV4(word(address, 0));
    }
    return address.length == 16 && isPublicV6(word(address, 0), word(address, 4));
  }

  private static boolean isPublicV4(int address) {
    for (int at = 0; at < NOT_PUBLIC.length; at += 2) {
      int mask = -1 << (32 - NOT_PUBLIC[at + 1]);
      if ((address & mask) == NOT_PUBLIC[at]) {
        return false;
      }
    }
    return true;
  }

  /** Global unicast, but for tunnels, which hold an IPv4 address, assignments and documentation. */
  private static boolean isPublicV6(int first, int second) {
    boolean unicast = first >>> 29 == 1;
    boolean assignments = first >>> 9 == 0x20010000 >>> 9;
    boolean documentation = first == 0x20010DB8 || first >>> 12 == 0x3FFF0000 >>> 12;
    boolean sixToFour = first >>> 16 == 0x2002;
    boolean direct = first == 0x2620004F && second >>> 16 == 0x8000;
    return unicast && !assignments && !documentation && !sixToFour && !direct;
  }

  private static int word(byte[] address, int at) {
    return (address[at] & 0xFF) << 24
        | (address[at + 1] & 0xFF) << 16
        | (address[at + 2] & 0xFF) << 8
        | (address[at + 3] & 0xFF);
  }
}
