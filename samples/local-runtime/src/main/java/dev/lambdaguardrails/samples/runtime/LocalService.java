// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.samples.runtime;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A service on loopback that reads requests of HTTP/1.1, with TLS or without, and answers whatever
 * bytes it is told to, wrong ones too. Thread-safe.
 */
public final class LocalService implements Closeable {

  /** What the service answers. */
  public interface Replies {
    /** Writes the whole answer; returns whether the connection goes on. */
    boolean reply(Request request, OutputStream out) throws IOException;
  }

  /**
   * One request.
   *
   * @param line its first line
   * @param headers by their names in lower case
   * @param body its body
   */
  public record Request(String line, Map<String, String> headers, String body) {}

  private final ServerSocket server;
  private final boolean secure;
  private final Replies replies;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();

  private LocalService(ServerSocket server, boolean secure, Replies replies) {
    this.server = server;
    this.secure = secure;
    this.replies = replies;
  }

  /** Starts a service; without TLS if there is none. */
  public static LocalService start(@Nullable LocalTls tls, Replies replies) throws IOException {
    InetAddress loopback = InetAddress.getLoopbackAddress();
    ServerSocket server =
        tls == null
            ? new ServerSocket(0, 50, loopback)
            : tls.context().getServerSocketFactory().createServerSocket(0, 50, loopback);
    LocalService service = new LocalService(server, tls != null, replies);
    service.daemon(service::accept);
    return service;
  }

  /** An answer with a body of JSON. */
  public static byte[] answer(int status, String json) {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    String head =
        "HTTP/1.1 %d Told\r\nContent-Type: application/x-amz-json-1.1\r\nContent-Length: %d\r\n\r\n"
            .formatted(status, body.length);
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    answer.writeBytes(head.getBytes(StandardCharsets.ISO_8859_1));
    answer.writeBytes(body);
    return answer.toByteArray();
  }

  /** Where it listens. */
  public String url() {
    return (secure ? "https" : "http") + "://localhost:" + server.getLocalPort();
  }

  /** Stops listening, and closes every connection. */
  @Override
  public void close() throws IOException {
    server.close();
    for (Socket socket : open) {
      socket.close();
    }
  }

  private void daemon(Runnable work) {
    Thread thread = new Thread(work, "local-service");
    thread.setDaemon(true);
    thread.start();
  }

  private void accept() {
    try {
      while (!server.isClosed()) {
        Socket socket = server.accept();
        open.add(socket);
        daemon(() -> serve(socket));
      }
    } catch (IOException closed) {
      // The only end there is.
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      InputStream in = socket.getInputStream();
      OutputStream out = socket.getOutputStream();
      boolean more = true;
      while (more) {
        Request request = read(in);
        more = request != null && replies.reply(request, out);
        out.flush();
      }
    } catch (IOException gone) {
      // The client may leave whenever it likes.
    } finally {
      open.remove(socket);
    }
  }

  private static @Nullable Request read(InputStream in) throws IOException {
    String first = line(in);
    if (first.isEmpty()) {
      return null;
    }
    Map<String, String> headers = new TreeMap<>();
    for (String line = line(in); !line.isEmpty(); line = line(in)) {
      int colon = line.indexOf(':');
      if (colon < 0) {
        throw new IOException("no header");
      }
      headers.put(
          line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
    }
    int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
    String body = new String(in.readNBytes(length), StandardCharsets.UTF_8);
    return new Request(first, headers, body);
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
      if (next != '\r') {
        line.append((char) next);
      }
    }
    return line.toString();
  }
}
