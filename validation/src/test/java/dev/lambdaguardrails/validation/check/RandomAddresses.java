// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.check;

import java.util.SplittableRandom;

/** E-mail addresses, most of them valid or nearly so. */
final class RandomAddresses {
  private static final String[] ATOMS = {
    "a",
    "B",
    "9",
    "-",
    "!",
    "#$%&'*+/=?^_`{|}~",
    "\u0080",
    "\u00e4",
    "\u4e2d",
    "\uffff",
    "\u007f",
    "\ud83d\ude00",
    "\ud83d",
    "\ude00",
    " ",
    "(",
    ",",
    ":",
    ";",
    "<",
    "[",
    "\\",
    "\"",
    "\t",
    "\n",
    "\u212a",
    "\u0130"
  };
  private static final String[] QUOTED = {
    "a",
    ".",
    "..",
    "@",
    " ",
    "(),<>[]:;",
    "\\\\",
    "\\\"",
    "\\",
    "\"",
    "\u00e4",
    "\ud83d\ude00",
    "-",
    "\\a",
    "\t"
  };
  private static final String[] LABELS = {
    "a",
    "Example",
    "x-y",
    "x--y",
    "-a",
    "a-",
    "1",
    "xn--a",
    "xn--bcher-kva",
    "b\u00fccher",
    "\u4e2d\u6587",
    "\u00ad",
    "a\u00ad",
    "\u3002",
    "\uff0e",
    "\uff61",
    "a_b",
    "a!b",
    "\u0130",
    "\u00df",
    "\ufb01",
    "\u200d",
    "\u0301",
    "\u05d0",
    "\u05d01",
    "a\u05d0",
    "\u0378",
    "\ud83d\ude00",
    "\ud83d",
    " ",
    "[",
    "a\u2024b",
    "\uff41",
    "\u0660",
    "xn--\u00fc",
    "\u1e9e",
    "\u212a",
    "\ufffd"
  };
  private static final String[] GROUPS = {"0", "1", "ab", "FFFF", "ffff", "12345", "g", "", "fe80"};
  private static final String[] OCTETS = {
    "0", "1", "9", "00", "01", "99", "100", "199", "249", "255", "256", "260", "012", "999", "1234",
    "", "a", "\u0661"
  };

  private RandomAddresses() {}

  static String next(SplittableRandom random) {
    String address = localPart(random) + (random.nextInt(60) == 0 ? "" : "@") + domain(random);
    if (random.nextInt(25) == 0) {
      int at = random.nextInt(address.length() + 1);
      String extra = pick(random, random.nextBoolean() ? ATOMS : QUOTED);
      return address.substring(0, at) + extra + address.substring(at);
    }
    return random.nextInt(200) == 0 ? "" : address;
  }

  private static String localPart(SplittableRandom random) {
    if (random.nextInt(15) == 0) {
      return "l".repeat(random.nextInt(60, 68));
    }
    StringBuilder local = new StringBuilder();
    int parts = random.nextInt(1, 4);
    for (int part = 0; part < parts; part++) {
      local.append(part == 0 ? "" : ".");
      boolean quoted = random.nextInt(4) == 0;
      local.append(quoted ? "\"" : "");
      int pieces = random.nextInt(8) == 0 ? 0 : random.nextInt(1, 4);
      for (int piece = 0; piece < pieces; piece++) {
        local.append(quoted ? mostly(random, QUOTED, 8) : mostly(random, ATOMS, 10));
      }
      local.append(quoted && random.nextInt(12) > 0 ? "\"" : "");
    }
    return local.toString();
  }

  private static String domain(SplittableRandom random) {
    return switch (random.nextInt(10)) {
      case 0 -> '[' + octets(random) + ']';
      case 1, 2 -> "[" + pick(random, "IPv6:", "IPv6:", "ipV6:", "IPv4:") + ipv6(random) + ']';
      case 3 -> "d".repeat(random.nextInt(60, 66)) + '.' + name(random);
      case 4 -> ("d".repeat(49) + '.').repeat(5) + "e".repeat(random.nextInt(0, 8));
      case 5 -> pick(random, "\u00e4", "\u4e2d", "\u00e4z").repeat(random.nextInt(1, 70)) + ".at";
      default -> name(random);
    };
  }

  private static String name(SplittableRandom random) {
    StringBuilder name = new StringBuilder();
    int labels = random.nextInt(1, 5);
    for (int label = 0; label < labels; label++) {
      name.append(label == 0 ? "" : ".").append(mostly(random, LABELS, 4));
      name.append(random.nextInt(6) == 0 ? pick(random, LABELS) : "");
    }
    return name.append(random.nextInt(30) == 0 ? "." : "").toString();
  }

  private static String octets(SplittableRandom random) {
    StringBuilder octets = new StringBuilder();
    int count = random.nextInt(12) == 0 ? random.nextInt(6) : 4;
    for (int at = 0; at < count; at++) {
      octets.append(at == 0 ? "" : ".").append(mostly(random, OCTETS, 10));
    }
    return octets.toString();
  }

  private static String ipv6(SplittableRandom random) {
    if (random.nextInt(6) == 0) {
      String zone = pick(random, "eth0", "", "%", "a.b", "z".repeat(40), "z".repeat(53), "\u00e4");
      return pick(random, "fe80:", "FE80::", "fe80") + groups(random, 5) + '%' + zone;
    }
    if (random.nextInt(5) == 0) {
      String head =
          pick(random, "::", "::ffff:", "::FFFF:0:", "::ffff:0000:", "::ffff:00000:", ":");
      return head + octets(random);
    }
    if (random.nextInt(5) == 0) {
      return groups(random, 6) + pick(random, ":", "::") + octets(random);
    }
    return random.nextBoolean()
        ? groups(random, 10)
        : groups(random, 9) + pick(random, "::", "::", ":", ":::") + groups(random, 9);
  }

  private static String groups(SplittableRandom random, int bound) {
    StringBuilder groups = new StringBuilder();
    int count = random.nextInt(bound);
    for (int at = 0; at < count; at++) {
      groups.append(at == 0 ? "" : ":").append(mostly(random, GROUPS, 5));
    }
    return groups.toString();
  }

  /** One of the first few, or seldom one of all. */
  private static String mostly(SplittableRandom random, String[] pieces, int first) {
    return pieces[random.nextInt(random.nextInt(12) == 0 ? pieces.length : first)];
  }

  private static String pick(SplittableRandom random, String... pieces) {
    return pieces[random.nextInt(pieces.length)];
  }
}
