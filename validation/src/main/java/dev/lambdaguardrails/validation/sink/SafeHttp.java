// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.sink;

import dev.lambdaguardrails.failure.Refusal;
import dev.lambdaguardrails.failure.RefusalCode;
import dev.lambdaguardrails.validation.internal.StrictUrl;
import dev.lambdaguardrails.validation.internal.UrlRules;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.URI;
import java.time.Duration;
import javax.net.ssl.HttpsURLConnection;

/**
 * Requests to URLs that a caller named, over HTTPS.
 *
 * <p>Stops what {@code @SafeUrl} stops; resolves the name once, refuses it if any of its addresses
 * is not public, and connects to one of those that were checked, so that a name cannot lead inside
 * a moment later. The certificate must be that of the name. Redirects are not followed: check where
 * they lead, and open that. No proxy is used.
 *
 * <p>Does not stop a public service from doing harm with the request, and sends what the caller of
 * {@link #open} adds: no credentials. The JDK may ask for the name a second time; the answer is not
 * used. Immutable; serves concurrent invocations.
 *
 * @see <a
 *     href="https://cheatsheetseries.owasp.org/cheatsheets/Server_Side_Request_Forgery_Prevention_Cheat_Sheet.html">OWASP,
 *     server side request forgery prevention</a>
 */
public final class SafeHttp {
  private static final String[] SCHEMES = {"https"};
  private static final int[] ANY_PORT = {};
  private static final Duration TIMEOUT = Duration.ofSeconds(3);

  private final String[] hosts;
  private final Duration timeout;
  private final Network network;

  SafeHttp(String[] hosts, Duration timeout, Network network) {
    this.hosts = hosts.clone();
    this.timeout = timeout;
    this.network = network;
  }

  /** Requests to every public host. */
  public static SafeHttp toPublicHosts() {
    return new SafeHttp(new String[0], TIMEOUT, new Network.Public());
  }

  /**
   * Requests to listed hosts, whose addresses must be public nevertheless.
   *
   * @param hosts names, {@code *.example.com} for all below one
   * @throws IllegalArgumentException if none is listed
   */
  public static SafeHttp to(String... hosts) {
    if (hosts.length == 0) {
      throw new IllegalArgumentException("no host");
    }
    return new SafeHttp(hosts, TIMEOUT, new Network.Public());
  }

  /**
   * The same with other time limits; 3 seconds to begin with.
   *
   * @param limit for connecting, and for each wait for data
   */
  public SafeHttp within(Duration limit) {
    return new SafeHttp(hosts, limit, network);
  }

  /**
   * A request that is not sent yet.
   *
   * @throws Refusal if the URL or an address of its host is not safe
   * @throws IOException if the name has no address
   */
  public HttpsURLConnection open(String url) throws IOException {
    StrictUrl allowed = UrlRules.allowed(url, SCHEMES, hosts, ANY_PORT);
    if (allowed == null) {
      throw Refusal.of(RefusalCode.UNSAFE_FOR_SINK);
    }
    InetAddress[] addresses = network.addresses(allowed.host());
    for (InetAddress address : addresses) {
      if (!network.admits(address)) {
        throw Refusal.of(RefusalCode.UNSAFE_FOR_SINK);
      }
    }
    HttpsURLConnection request =
        (HttpsURLConnection) URI.create(allowed.text()).toURL().openConnection(Proxy.NO_PROXY);
    request.setSSLSocketFactory(new PinnedSockets(network.sockets(), addresses[0], allowed.host()));
    request.setInstanceFollowRedirects(false);
    request.setUseCaches(false);
    request.setConnectTimeout(Math.toIntExact(timeout.toMillis()));
    request.setReadTimeout(Math.toIntExact(timeout.toMillis()));
    request.setRequestProperty("Connection", "close");
    return request;
  }

  /**
   * The body that a URL answers with.
   *
   * @param most the most bytes of it
   * @throws Refusal if the URL or an address of its host is not safe
   * @throws IOException if there is no answer, one of another status than 200, or a longer one
   */
  public byte[] get(String url, int most) throws IOException {
    HttpsURLConnection request = open(url);
    try {
      if (request.getResponseCode() != 200) {
        throw new IOException("an answer of another status");
      }
      try (InputStream in = request.getInputStream()) {
        byte[] body = in.readNBytes(most);
        if (in.read() >= 0) {
          throw new IOException("an answer that is too long");
        }
        return body;
      }
    } finally {
      request.disconnect();
    }
  }
}
