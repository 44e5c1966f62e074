// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.jwt;

import dev.lambdaguardrails.aws.http.Budget;
import dev.lambdaguardrails.aws.http.Endpoint;
import dev.lambdaguardrails.aws.http.HttpAnswer;
import dev.lambdaguardrails.aws.http.HttpConnection;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * The document over TLS 1.2 or later, by a connection of its own: no redirect, no proxy, 64 KiB at
 * most.
 */
record HttpsDocument(Endpoint endpoint, String path) implements KeyDocument {
  private static final int LONGEST = 64 * 1024;

  @Override
  public byte[] get(Budget budget) throws IOException {
    HttpConnection connection = new HttpConnection(endpoint, budget);
    try {
      String request =
          "GET "
              + path
              + " HTTP/1.1\r\nhost: "
              + endpoint.authority()
              + "\r\naccept: application/json\r\nconnection: close\r\n\r\n";
      byte[] bytes = request.getBytes(StandardCharsets.ISO_8859_1);
      HttpAnswer answer = connection.send(bytes, LONGEST);
      if (answer.status() != 200) {
        throw new IOException("status");
      }
      return answer.body();
    } finally {
      connection.close();
    }
  }

  @Override
  public void prime() {
    HttpConnection.prime();
  }
}
