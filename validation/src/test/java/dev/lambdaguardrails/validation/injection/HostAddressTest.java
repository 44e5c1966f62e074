// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.injection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.lambdaguardrails.validation.internal.UrlRules;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the detector calls inside, {@code @SafeUrl} refuses; the reverse need not hold. */
class HostAddressTest {
  private static final String[] SCHEMES = {"https"};
  private static final List<String> INSIDE =
      List.of(
          "metadata.google.internal",
          "metadata.azure.com",
          "a.localtest.me",
          "lvh.me",
          "a.vcap.me",
          "a.lacolhost.com",
          "a.fuf.me",
          "yoogle.com",
          "a.localh.st",
          "a.localho.st",
          "a.traefik.me",
          "a.rbndr.us",
          "a.1u.ms",
          "a.home.arpa",
          "a.rebind.network",
          "a.localdomain.pw",
          "10.0.0.1.nip.io",
          "10-0-0-1.sslip.io",
          "127.0.0.1.xip.io",
          "db.internal",
          "printer.local",
          "a.localdomain",
          "a.lan",
          "a.corp",
          "a.intranet",
          "a.private",
          "a.consul",
          "a.svc",
          "a.home",
          "a.localhost",
          "ip-10-0-0-1.example.com");

  @Test
  void host_inside_isSoForTheDetectorAndForSafeUrl() {
    for (String host : INSIDE) {
      assertNotEquals(HostAddress.OUTSIDE, HostAddress.kind(host, 0, host.length()), host);
      assertNull(url(host), host);
    }
  }

  @Test
  void host_outside_isSoForBoth() {
    for (String host : List.of("example.com", "local.example.com", "a-10-b.example.org", "me.io")) {
      assertEquals(HostAddress.OUTSIDE, HostAddress.kind(host, 0, host.length()), host);
      assertNotNull(url(host), host);
    }
  }

  private static @Nullable Object url(String host) {
    return UrlRules.allowed("https://" + host + "/", SCHEMES, new String[0], new int[0]);
  }
}
