// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.secrets.internal.aws;

import dev.lambdaguardrails.aws.HeaderValue;
import dev.lambdaguardrails.aws.http.Budget;
import dev.lambdaguardrails.aws.http.Endpoint;
import dev.lambdaguardrails.aws.http.HttpAnswer;
import dev.lambdaguardrails.aws.http.HttpConnection;
import dev.lambdaguardrails.failure.Misconfiguration;
import dev.lambdaguardrails.guard.Environment;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Calls to what reads secrets for this machine, over one connection. The token in their header is
 * what a page that a browser or a library is made to fetch cannot send. Not for concurrent use.
 */
public final class AgentSession implements AutoCloseable {
  private static final String PORT = "PARAMETERS_SECRETS_EXTENSION_HTTP_PORT";
  private static final int DEFAULT_PORT = 2773;
  private static final String HEX = "0123456789ABCDEF";

  /** In the order in which the agent looks for its own. */
  private static final String[] TOKENS = {
    "AWS_TOKEN", "AWS_SESSION_TOKEN", "AWS_CONTAINER_AUTHORIZATION_TOKEN"
  };

  private final Environment environment;
  private final Budget budget;
  private @Nullable HttpConnection connection;

  /** A session, which connects with its first call. */
  public AgentSession(Environment environment, Budget budget) {
    this.environment = environment;
    this.budget = budget;
  }

  /**
   * What the agent answers.
   *
   * @param path with its query
   * @param longestAnswer the bytes that the answer may have
   */
  public HttpAnswer get(String path, int longestAnswer) throws IOException {
    HttpConnection open = connection;
    if (open == null || open.over()) {
      close();
      open = new HttpConnection(new Endpoint("localhost", port(), false), budget);
      connection = open;
    }
    String request =
        "GET "
            + path
            + " HTTP/1.1\r\nhost: localhost\r\nX-Aws-Parameters-Secrets-Token: "
            + token()
            + "\r\n\r\n";
    return open.send(request.getBytes(StandardCharsets.ISO_8859_1), longestAnswer);
  }

  /** A text of ASCII as it stands in a query. */
  public static String query(String text) {
    StringBuilder encoded = new StringBuilder(text.length() + 16);
    for (int at = 0; at < text.length(); at++) {
      char each = text.charAt(at);
      if (Character.isLetterOrDigit(each) || each == '-' || each == '_' || each == '.') {
        encoded.append(each);
      } else {
        encoded.append('%').append(HEX.charAt(each >> 4 & 0xF)).append(HEX.charAt(each & 0xF));
      }
    }
    return encoded.toString();
  }

  private int port() {
    String text = environment.get(PORT);
    if (text == null || text.isEmpty()) {
      return DEFAULT_PORT;
    }
    int port = 0;
    for (int at = 0; at < text.length() && port <= 0xFFFF; at++) {
      int digit = text.charAt(at) - '0';
      port = digit < 0 || digit > 9 ? 0x10000 : port * 10 + digit;
    }
    if (port < 1 || port > 0xFFFF) {
      throw new Misconfiguration("Set " + PORT + " to the number of a port.");
    }
    return port;
  }

  private String token() {
    for (String variable : TOKENS) {
      String token = environment.get(variable);
      if (token != null && !token.isEmpty()) {
        return HeaderValue.checked(token, "the token in " + variable);
      }
    }
    throw new Misconfiguration("Give the function a role: it has no token in AWS_SESSION_TOKEN.");
  }

  @Override
  public void close() {
    if (connection != null) {
      connection.close();
    }
  }
}
