// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.benchmarks.variants.floorhttps;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import javax.net.ssl.SSLSocketFactory;

/** A function that makes one request over TLS, by the JDK's sockets, and answers at once. */
public final class FloorHttps implements RequestStreamHandler {
  private static final String REQUEST =
      "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2\r\n\r\n{}";

  private final int read;

  /** Sends the request and reads what comes. */
  public FloorHttps() throws IOException {
    URI uri = URI.create(System.getenv("AWS_ENDPOINT_URL_SECRETS_MANAGER"));
    try (Socket socket = SSLSocketFactory.getDefault().createSocket(uri.getHost(), uri.getPort())) {
      socket.getOutputStream().write(REQUEST.getBytes(StandardCharsets.ISO_8859_1));
      read = socket.getInputStream().read(new byte[8192]);
    }
  }

  @Override
  public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
    String body = "{\"statusCode\":200,\"body\":\"read " + (read > 0) + "\"}";
    out.write(body.getBytes(StandardCharsets.UTF_8));
  }
}
