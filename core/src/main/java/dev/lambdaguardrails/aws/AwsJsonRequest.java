// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.aws;

import dev.lambdaguardrails.aws.http.Endpoint;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import org.jspecify.annotations.Nullable;

/** Writes signed requests of the protocol AWS JSON 1.1. Immutable. */
public final class AwsJsonRequest {
  private static final String TYPE = "application/x-amz-json-1.1";

  private final Endpoint endpoint;
  private final SignatureV4 signature;

  /** Requests to a service. */
  public AwsJsonRequest(Endpoint endpoint, String region, String service) {
    this.endpoint = endpoint;
    this.signature = new SignatureV4(region, service);
  }

  /**
   * The bytes of a request.
   *
   * @param millis the time of the signature
   */
  public byte[] write(String target, String json, AwsCredentials credentials, long millis)
      throws GeneralSecurityException {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    String time = BasicTime.of(millis / 1000);
    String[] headers = headers(target, time, credentials.token());
    String authorization =
        signature.authorization(credentials, time, "POST", "/", "", headers, body);
    StringBuilder head = new StringBuilder(2048).append("POST / HTTP/1.1\r\n");
    for (int at = 0; at < headers.length; at += 2) {
      head.append(headers[at]).append(": ").append(headers[at + 1]).append("\r\n");
    }
    head.append("content-length: ").append(body.length);
    head.append("\r\nauthorization: ").append(authorization).append("\r\n\r\n");
    byte[] start = head.toString().getBytes(StandardCharsets.ISO_8859_1);
    byte[] request = new byte[start.length + body.length];
    System.arraycopy(start, 0, request, 0, start.length);
    System.arraycopy(body, 0, request, start.length, body.length);
    return request;
  }

  private String[] headers(String target, String time, @Nullable String token) {
    String host = endpoint.authority();
    return token == null
        ? new String[] {
          "content-type", TYPE, "host", host, "x-amz-date", time, "x-amz-target", target
        }
        : new String[] {
          "content-type", TYPE,
          "host", host,
          "x-amz-date", time,
          "x-amz-security-token", token,
          "x-amz-target", target
        };
  }
}
