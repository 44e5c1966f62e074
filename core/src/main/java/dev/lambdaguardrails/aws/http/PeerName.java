// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.aws.http;

import java.io.IOException;
import java.net.InetAddress;
import java.security.cert.Certificate;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;

/**
 * Whether a certificate names the host that was asked for: one of its subject alternative names is
 * the address, or is the name, where a first label {@code *} stands for one whole label before two
 * others at least. The common name is not looked at.
 *
 * <p>The JDK's own check would parse every certificate authority that it knows a second time, and
 * load the tables of international names.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9525#section-6">RFC 9525, 6</a>
 */
final class PeerName {
  private static final int DNS = 2;
  private static final int ADDRESS = 7;

  private PeerName() {}

  /**
   * Demands it of whom a handshake was made with, whose certificate is trusted.
   *
   * @throws SSLPeerUnverifiedException if the certificate is somebody else's
   */
  static void verify(SSLSession session, String host) throws IOException {
    Certificate[] chain = session.getPeerCertificates();
    try {
      if (chain[0] instanceof X509Certificate own && names(own, host)) {
        return;
      }
    } catch (CertificateParsingException unreadable) {
      throw new SSLPeerUnverifiedException("unreadable names");
    }
    throw new SSLPeerUnverifiedException("another host");
  }

  private static boolean names(X509Certificate certificate, String host)
      throws IOException, CertificateParsingException {
    Collection<List<?>> names = certificate.getSubjectAlternativeNames();
    if (names == null) {
      return false;
    }
    int kind = isAddress(host) ? ADDRESS : DNS;
    for (List<?> each : names) {
      if (each.get(0) instanceof Integer type
          && type == kind
          && each.get(1) instanceof String name
          && (kind == DNS ? matches(name, host) : isSame(name, host))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a name of a certificate covers the name of a host, both of ASCII. */
  static boolean matches(String pattern, String host) {
    String name = pattern.toLowerCase(Locale.ROOT);
    String asked = host.toLowerCase(Locale.ROOT);
    if (!name.startsWith("*.")) {
      return name.indexOf('*') < 0 && name.equals(asked);
    }
    String rest = name.substring(1);
    int label = asked.indexOf('.');
    return rest.indexOf('*') < 0
        && rest.indexOf('.', 1) > 1
        && label > 0
        && asked.substring(label).equals(rest);
  }

  /** Whether it is a literal: what has a colon, or nothing but digits and dots. */
  private static boolean isAddress(String host) {
    boolean digits = true;
    for (int at = 0; at < host.length(); at++) {
      digits &= host.charAt(at) == '.' || (host.charAt(at) >= '0' && host.charAt(at) <= '9');
    }
    return digits || host.indexOf(':') >= 0;
  }

  /** Compares literals: neither is ever looked up. */
  private static boolean isSame(String name, String host) throws IOException {
    return name.equals(host)
        || (isAddress(name) && InetAddress.getByName(name).equals(InetAddress.getByName(host)));
  }
}
