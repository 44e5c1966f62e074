// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.sink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.lambdaguardrails.failure.Refusal;
import dev.lambdaguardrails.samples.runtime.LocalTls;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Requests to a server of this machine, which a resolver of the test gives public names. */
class SafeHttpTest {
  private static final List<String> HOSTS = new ArrayList<>();
  @TempDir private static Path folder;
  private static LocalTls tls;
  private static HttpsServer server;

  @BeforeAll
  static void start() throws IOException {
    tls = LocalTls.in(folder, "dns:api.example.com", "-1d");
    server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(tls.context()));
    server.createContext(
        "/",
        exchange -> {
          HOSTS.add(exchange.getRequestHeaders().getFirst("Host"));
          boolean away = exchange.getRequestURI().getPath().equals("/away");
          if (away) {
            exchange.getResponseHeaders().set("Location", "/there");
          }
          byte[] body = "hello".getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(away ? 302 : 200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
  }

  @AfterAll
  static void stop() {
    server.stop(0);
  }

  /** Answers each look-up with the next of some addresses. */
  private static final class Scripted implements Network {
    private final List<String[]> answers;
    private final boolean publicOnly;
    private int asked;

    Scripted(boolean publicOnly, List<String[]> answers) {
      this.publicOnly = publicOnly;
      this.answers = answers;
    }

    @Override
    public InetAddress[] addresses(String host) throws UnknownHostException {
      String[] texts = answers.get(Math.min(asked, answers.size() - 1));
      asked++;
      InetAddress[] all = new InetAddress[texts.length];
      for (int at = 0; at < texts.length; at++) {
        all[at] = InetAddress.getByName(texts[at]);
      }
      return all;
    }

    @Override
    public boolean admits(InetAddress address) {
      return !publicOnly || new Network.Public().admits(address);
    }

    @Override
    public SSLSocketFactory sockets() {
      try {
        return tls.trusting().getSocketFactory();
      } catch (IOException e) {
        throw new AssertionError(e);
      }
    }
  }

  private static SafeHttp http(Network network) {
    return new SafeHttp(new String[0], Duration.ofSeconds(10), network);
  }

  private static Scripted local() {
    return new Scripted(false, List.<String[]>of(new String[] {"127.0.0.1"}));
  }

  private static String url(String host, String path) {
    return "https://" + host + ':' + server.getAddress().getPort() + path;
  }

  @Test
  void request_toACheckedAddress_keepsTheName() throws IOException {
    Scripted network = local();
    String body =
        new String(http(network).get(url("api.example.com", "/x"), 5), StandardCharsets.UTF_8);
    assertEquals("hello", body);
    assertEquals(1, network.asked);
    assertTrue(HOSTS.contains("api.example.com:" + server.getAddress().getPort()));
  }

  @Test
  void certificate_ofAnotherName_isRefused() {
    assertThrows(SSLException.class, () -> http(local()).get(url("other.example.com", "/"), 10));
  }

  @Test
  void name_thatChangesItsAddress_isAskedOnce() throws IOException {
    Scripted network =
        new Scripted(
            false, List.<String[]>of(new String[] {"127.0.0.1"}, new String[] {"192.0.2.1"}));
    assertEquals(5, http(network).get(url("api.example.com", "/"), 5).length);
    assertEquals(1, network.asked);
  }

  @Test
  void redirect_isNotFollowed() throws IOException {
    HttpsURLConnection request = http(local()).open(url("api.example.com", "/away"));
    assertEquals(302, request.getResponseCode());
    request.disconnect();
    assertThrows(IOException.class, () -> http(local()).get(url("api.example.com", "/away"), 9));
  }

  @Test
  void answer_thatIsTooLong_isNotReadOn() {
    assertThrows(IOException.class, () -> http(local()).get(url("api.example.com", "/"), 4));
  }

  @Test
  void address_thatIsNotPublic_isRefusedWhereverItStands() throws IOException {
    for (String address :
        new String[] {
          "127.0.0.1",
          "127.255.255.254",
          "10.1.2.3",
          "172.16.0.1",
          "172.31.255.255",
          "192.168.0.1",
          "169.254.169.254",
          "169.254.170.2",
          "169.254.100.1",
          "100.64.0.1",
          "100.100.100.200",
          "0.0.0.0",
          "0.1.2.3",
          "192.0.0.192",
          "192.0.2.1",
          "198.18.0.1",
          "198.51.100.1",
          "203.0.113.1",
          "224.0.0.1",
          "240.0.0.1",
          "255.255.255.255",
          "168.63.129.16",
          "192.88.99.1",
          "::",
          "::1",
          "::ffff:10.0.0.1",
          "::10.0.0.1",
          "fe80::1",
          "fec0::1",
          "fc00::1",
          "fd00:ec2::254",
          "ff02::1",
          "2001:db8::1",
          "2002:a00:1::",
          "2001:0:a00:1::",
          "64:ff9b::a00:1",
          "64:ff9b:1::1",
          "100::1",
          "3fff::1",
          "5f00::1",
          "2620:4f:8000::1"
        }) {
      for (String[] all :
          new String[][] {{address}, {"93.184.216.34", address}, {address, "2600::1"}}) {
        Scripted network = new Scripted(true, List.<String[]>of(all));
        assertThrows(Refusal.class, () -> http(network).open("https://api.example.com/"), address);
      }
    }
    Scripted network =
        new Scripted(true, List.<String[]>of(new String[] {"93.184.216.34", "2600::1", "1.1.1.1"}));
    http(network).open("https://api.example.com/");
  }

  @Test
  void url_thatIsNotSafe_isRefusedUnasked() {
    Scripted network = local();
    for (String url :
        new String[] {
          "http://api.example.com/",
          "https://127.0.0.1/",
          "https://user@api.example.com/",
          "file:///etc/passwd",
          "https://localhost/",
          "https://api.example.com:9001/",
          "x"
        }) {
      assertThrows(Refusal.class, () -> http(network).open(url), url);
    }
    assertEquals(0, network.asked);
  }

  @Test
  void hosts_listed_onlyThoseAreAsked() {
    Scripted network = local();
    SafeHttp http = new SafeHttp(new String[] {"*.example.org"}, Duration.ofSeconds(1), network);
    assertThrows(Refusal.class, () -> http.open("https://api.example.com/"));
    assertEquals(0, network.asked);
    assertThrows(IllegalArgumentException.class, SafeHttp::to);
  }

  @Test
  void sockets_ofOneRequest_makeNoOther() throws IOException {
    InetAddress local = InetAddress.getLoopbackAddress();
    PinnedSockets sockets = new PinnedSockets(local().sockets(), local, "api.example.com");
    assertThrows(IOException.class, () -> sockets.createSocket("example.com", 443));
    assertThrows(IOException.class, () -> sockets.createSocket(local, 443));
    assertFalse(sockets.createSocket().isConnected());
  }
}
