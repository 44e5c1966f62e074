// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.internal;

import org.jspecify.annotations.Nullable;

/** What a function allows of URLs. */
public final class UrlRules {
  /** Schemes that read files, archives and code, or write what they are told to any port. */
  private static final String[] REFUSED_SCHEMES = {
    "file",
    "jar",
    "netdoc",
    "gopher",
    "jrt",
    "jmod",
    "ldap",
    "ldaps",
    "rmi",
    "dict",
    "data",
    "javascript",
    "vbscript",
    "mailto",
    "php",
    "expect",
    "tftp",
    "local_file",
    "url",
    "view-source"
  };

  /**
   * The Runtime API, the parameters and secrets extension, X-Ray; what browsers block; two caches.
   */
  private static final int[] REFUSED_PORTS = {
    9001, 2773, 2000, 1338, 1, 7, 9, 11, 13, 15, 17, 19, 20, 21, 22, 23, 25, 37, 42, 43, 53, 69, 77,
    79, 87, 95, 101, 102, 103, 104, 109, 110, 111, 113, 115, 117, 119, 123, 135, 137, 139, 143, 161,
    179, 389, 427, 465, 512, 513, 514, 515, 526, 530, 531, 532, 540, 548, 554, 556, 563, 587, 601,
    636, 989, 990, 993, 995, 1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6379, 6566,
    6665, 6666, 6667, 6668, 6669, 6679, 6697, 10080, 11211
  };

  private UrlRules() {}

  /** The URL, if it is one and allowed; null otherwise. */
  public static @Nullable StrictUrl allowed(
      CharSequence text, String[] schemes, String[] hosts, int[] ports) {
    StrictUrl url = StrictUrl.parse(text);
    if (url == null || !isScheme(url.scheme(), schemes) || !isPort(url.port(), ports)) {
      return null;
    }
    boolean host =
        hosts.length == 0 ? PublicName.isPublic(url.host()) : HostName.isListed(url.host(), hosts);
    return host ? url : null;
  }

  private static boolean isScheme(String scheme, String[] schemes) {
    return !contains(REFUSED_SCHEMES, scheme) && contains(schemes, scheme);
  }

  private static boolean contains(String[] all, String text) {
    for (String each : all) {
      if (each.equals(text)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isPort(int port, int[] ports) {
    return port == StrictUrl.NO_PORT
        || (ports.length == 0 ? !contains(REFUSED_PORTS, port) : contains(ports, port));
  }

  private static boolean contains(int[] all, int number) {
    for (int each : all) {
      if (each == number) {
        return true;
      }
    }
    return false;
  }
}
