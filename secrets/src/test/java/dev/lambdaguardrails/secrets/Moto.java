// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.secrets;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lambdaguardrails.samples.runtime.LocalService;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;

/** Moto's server of AWS APIs, which {@code .ci/moto} starts: the other side, by somebody else. */
final class Moto {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String CREDENTIAL =
      "AWS4-HMAC-SHA256 Credential=test/20260101/eu-west-1/%s/aws4_request, SignedHeaders=host,"
          + " Signature=none";

  private final HttpClient client = HttpClient.newHttpClient();
  private final String url;

  private Moto(String url) {
    this.url = url;
  }

  /** The server; skips the test where there is none. */
  static Moto running() {
    String url = System.getenv("MOTO_URL");
    assumeTrue(url != null, "missing: moto; run .ci/moto mvn verify");
    return new Moto(String.valueOf(url));
  }

  String url() {
    return url;
  }

  /** What the server answers to a call as the AWS SDK makes it. */
  HttpResponse<String> call(String service, String target, Map<String, ?> input) {
    try {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(url))
              .header("Content-Type", "application/x-amz-json-1.1")
              .header("X-Amz-Target", target)
              .header("Authorization", CREDENTIAL.formatted(service))
              .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(input)))
              .build();
      return client.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  JsonNode made(String service, String target, Map<String, ?> input) {
    HttpResponse<String> answer = call(service, target, input);
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(target + ": " + answer.body());
    }
    try {
      return JSON.readTree(answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Makes a secret; its name, which no other has. */
  String secret(String value) {
    String name = "test/" + UUID.randomUUID();
    made("secretsmanager", "secretsmanager.CreateSecret", token(name, value));
    return name;
  }

  void rotate(String name, String value) {
    Map<String, String> input =
        Map.of("SecretId", name, "SecretString", value, "ClientRequestToken", id());
    made("secretsmanager", "secretsmanager.PutSecretValue", input);
  }

  private static Map<String, String> token(String name, String value) {
    return Map.of("Name", name, "SecretString", value, "ClientRequestToken", id());
  }

  static String id() {
    return UUID.randomUUID().toString();
  }

  /** The bytes of the server behind TLS, one connection for each request. */
  LocalService behindTls() throws IOException {
    URI uri = URI.create(url);
    LocalService.Replies front =
        (request, out) -> {
          try (Socket plain = new Socket(uri.getHost(), uri.getPort())) {
            StringBuilder head = new StringBuilder(request.line()).append("\r\n");
            request.headers().forEach((name, value) -> head.append(name + ": " + value + "\r\n"));
            OutputStream to = plain.getOutputStream();
            to.write((head + "\r\n" + request.body()).getBytes(StandardCharsets.UTF_8));
            to.flush();
            InputStream from = plain.getInputStream();
            from.transferTo(out);
          }
          return false;
        };
    return LocalService.start(LocalTrust.TRUSTED, front);
  }

  /** An agent on this machine that reads its secrets from the server. */
  LocalService agent(String token) throws IOException {
    return LocalService.start(
        null,
        (request, out) -> {
          String line = request.line();
          boolean secret = line.startsWith("GET /secretsmanager/get?secretId=");
          boolean admitted = token.equals(request.headers().get("x-aws-parameters-secrets-token"));
          String raw = line.substring(line.indexOf(secret ? "secretId=" : "name="));
          String name = URLDecoder.decode(raw.split("[=& ]", -1)[1], StandardCharsets.UTF_8);
          HttpResponse<String> answer =
              secret
                  ? call(
                      "secretsmanager", "secretsmanager.GetSecretValue", Map.of("SecretId", name))
                  : call(
                      "ssm",
                      "AmazonSSM.GetParameter",
                      Map.<String, Object>of("Name", name, "WithDecryption", true));
          out.write(LocalService.answer(admitted ? answer.statusCode() : 403, answer.body()));
          return true;
        });
  }
}
