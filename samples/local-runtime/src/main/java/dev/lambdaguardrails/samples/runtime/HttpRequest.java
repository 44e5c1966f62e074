// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.samples.runtime;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One HTTP/1.1 request with a body of declared length, which is all the runtime client sends. */
record HttpRequest(String method, String path, Map<String, String> headers, String body) {

  /** The next request of a connection, or null where the client closed it. */
  static @Nullable HttpRequest read(InputStream in) throws IOException {
    String first = line(in);
    if (first == null) {
      return null;
    }
    String[] words = first.split(" ", 3);
    if (words.length < 3) {
      throw new IOException("not a request line: " + first);
    }
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (String line = line(in); line != null && !line.isEmpty(); line = line(in)) {
      int colon = line.indexOf(':');
      if (colon < 0) {
        throw new IOException("not a header: " + line);
      }
      headers.put(line.substring(0, colon), line.substring(colon + 1).strip());
    }
    if (headers.containsKey("Transfer-Encoding")) {
      throw new IOException("a body of undeclared length is not understood");
    }
    int length = Integer.parseInt(headers.getOrDefault("Content-Length", "0"));
    byte[] body = in.readNBytes(length);
    if (body.length < length) {
      throw new EOFException("the body ends after " + body.length + " of " + length + " bytes");
    }
    String text = new String(body, StandardCharsets.UTF_8);
    return new HttpRequest(words[0], words[1], Collections.unmodifiableMap(headers), text);
  }

  private static @Nullable String line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    int next = in.read();
    if (next < 0) {
      return null;
    }
    for (; next >= 0 && next != '\n'; next = in.read()) {
      if (next != '\r') {
        line.write(next);
      }
    }
    return line.toString(StandardCharsets.UTF_8);
  }
}
