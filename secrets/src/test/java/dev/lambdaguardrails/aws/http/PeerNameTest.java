// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.aws.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lambdaguardrails.samples.runtime.LocalService;
import dev.lambdaguardrails.samples.runtime.LocalTls;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A certificate of many names, and the JDK's own check as the oracle: we accept no more than it.
 */
@Timeout(60)
class PeerNameTest {
  private static final String NAMES =
      "dns:secretsmanager.eu-west-1.amazonaws.com,dns:*.Example.org,dns:localhost,ip:127.0.0.1,"
          + "ip:0:0:0:0:0:0:0:1,dns:10.0.0.7";

  private static final String[] ACCEPTED = {
    "secretsmanager.eu-west-1.amazonaws.com",
    "SecretsManager.eu-west-1.amazonaws.com",
    "a.example.org",
    "A.EXAMPLE.ORG",
    "localhost",
    "127.0.0.1",
    "::1",
    "0:0:0:0:0:0:0:1",
  };

  private static final String[] REFUSED = {
    "secretsmanager.eu-west-2.amazonaws.com",
    "x.secretsmanager.eu-west-1.amazonaws.com",
    "secretsmanager.eu-west-1.amazonaws.com.evil.org",
    "eu-west-1.amazonaws.com",
    "a.b.example.org",
    "example.org",
    "aexample.org",
    "127.0.0.2",
    "::2",
    "10.0.0.7",
    "other.example.net",
  };

  @Test
  void host_ofACertificateOfManyNames_isAcceptedWhereTheJdkDoes(@TempDir Path folder)
      throws IOException {
    LocalTls tls = LocalTls.in(folder, NAMES, "-1d");
    try (LocalService service = LocalService.start(tls, (request, out) -> false)) {
      int port = URI.create(service.url()).getPort();
      for (String host : ACCEPTED) {
        assertTrue(ours(tls, host, port), host);
        assertTrue(jdk(tls, host, port), host);
      }
      for (String host : REFUSED) {
        assertEquals(false, ours(tls, host, port), host);
      }
    }
  }

  @ParameterizedTest(name = "{0} for {1}: {2}")
  @CsvSource({
    "a.b, a.b, true",
    "*.b.c, a.b.c, true",
    "*.b, a.b, false",
    "*., a., false",
    "*, a, false",
    "*.*.c, a.b.c, false",
    "a*.b.c, a1.b.c, false",
    "a.*.c, a.b.c, false",
    "*.b.c, .b.c, false",
    "*.b.c, b.c, false",
    "*..c, a..c, false",
  })
  void pattern_ofACertificate_standsForOneWholeLabel(String pattern, String host, boolean matches) {
    assertEquals(matches, PeerName.matches(pattern, host));
  }

  private static boolean ours(LocalTls tls, String host, int port) throws IOException {
    try (SSLSocket socket = socket(tls, host, port)) {
      socket.startHandshake();
      PeerName.verify(socket.getSession(), host);
      return true;
    } catch (SSLException refused) {
      return false;
    }
  }

  private static boolean jdk(LocalTls tls, String host, int port) throws IOException {
    try (SSLSocket socket = socket(tls, host, port)) {
      SSLParameters parameters = socket.getSSLParameters();
      parameters.setEndpointIdentificationAlgorithm("HTTPS");
      socket.setSSLParameters(parameters);
      socket.startHandshake();
      return true;
    } catch (SSLException refused) {
      return false;
    }
  }

  /** A connection to the service, of which the client believes that it is this host. */
  private static SSLSocket socket(LocalTls tls, String host, int port) throws IOException {
    Socket plain = new Socket(InetAddress.getLoopbackAddress(), port);
    return (SSLSocket) tls.trusting().getSocketFactory().createSocket(plain, host, port, true);
  }
}
