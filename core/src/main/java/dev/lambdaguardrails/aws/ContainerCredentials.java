// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.aws;

import dev.lambdaguardrails.aws.http.Budget;
import dev.lambdaguardrails.aws.http.HttpAnswer;
import dev.lambdaguardrails.aws.http.HttpConnection;
import dev.lambdaguardrails.aws.http.HttpViolation;
import dev.lambdaguardrails.failure.Misconfiguration;
import dev.lambdaguardrails.guard.Environment;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Credentials from the container endpoint. Without TLS it must be on this machine, or one of the
 * two link-local addresses that AWS uses for it: the token, and the credentials, go over it.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/sdkref/latest/guide/feature-container-credentials.html">
 *     Container credential provider</a>
 */
final class ContainerCredentials {
  static final String URL = "AWS_CONTAINER_CREDENTIALS_FULL_URI";
  private static final String TOKEN = "AWS_CONTAINER_AUTHORIZATION_TOKEN";
  private static final String TOKEN_FILE = "AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE";
  private static final int LONGEST_ANSWER = 64 * 1024;

  private final Environment environment;

  ContainerCredentials(Environment environment) {
    this.environment = environment;
  }

  AwsCredentials get(String url, Budget budget) throws IOException, FlatJson.Unreadable {
    Address address = Address.of(url, URL);
    if (!address.endpoint().secure() && !address.isLoopback() && !isLinkLocal(address)) {
      throw new Misconfiguration("Let " + URL + " begin with https, or name this machine.");
    }
    HttpConnection connection = new HttpConnection(address.endpoint(), budget);
    try {
      HttpAnswer answer = connection.send(request(address), LONGEST_ANSWER);
      if (answer.status() != 200) {
        throw new HttpViolation("no credentials");
      }
      char[] @Nullable [] fields =
          FlatJson.read(Utf8.decode(answer.body()), "AccessKeyId", "SecretAccessKey", "Token");
      answer.wipe();
      if (fields[0] == null || fields[1] == null) {
        throw new FlatJson.Unreadable();
      }
      return new AwsCredentials(text(fields[0]), text(fields[1]), token(fields[2]));
    } finally {
      connection.close();
    }
  }

  private byte[] request(Address address) throws IOException {
    StringBuilder head = new StringBuilder(512);
    head.append("GET ").append(address.path()).append(" HTTP/1.1\r\nhost: ");
    head.append(address.endpoint().authority()).append("\r\naccept: application/json\r\n");
    String token = authorization();
    if (token != null) {
      head.append("authorization: ").append(token).append("\r\n");
    }
    return head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  private @Nullable String authorization() throws IOException {
    String file = environment.get(TOKEN_FILE);
    String token = file == null || file.isEmpty() ? environment.get(TOKEN) : read(file);
    if (token == null || token.isEmpty()) {
      return null;
    }
    return HeaderValue.checked(token, "the container's authorization token");
  }

  private static String read(String file) throws IOException {
    try {
      return Files.readString(Path.of(file)).strip();
    } catch (InvalidPathException holdsTheValue) {
      throw new Misconfiguration("Set " + TOKEN_FILE + " to the name of a file.");
    }
  }

  private static boolean isLinkLocal(Address address) {
    String host = address.endpoint().host();
    return host.equals("169.254.170.2")
        || host.equals("169.254.170.23")
        || host.equals("fd00:ec2::23");
  }

  private static @Nullable String token(char @Nullable [] text) {
    return text == null ? null : text(text);
  }

  private static String text(char[] text) {
    return new String(text);
  }
}
