// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.aws;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/**
 * One request in JSON 1.0, or of an object.
 *
 * @param method its method
 * @param path its path, in which nothing needs an escape
 * @param type the media type of the body
 * @param target what is called, null where the path says it
 * @param json the body
 */
record AwsCall(String method, String path, String type, @Nullable String target, String json) {
  private static final char[] HEX = "0123456789abcdef".toCharArray();

  /** A call in JSON 1.0. */
  static AwsCall json(String target, String json) {
    return new AwsCall("POST", "/", "application/x-amz-json-1.0", target, json);
  }

  /** An object to be put. */
  static AwsCall put(String path, String json) {
    return new AwsCall("PUT", path, "application/json", null, json);
  }

  /**
   * The bytes of the request.
   *
   * @param millis the time of the signature
   */
  byte[] write(AwsEndpoint to, String service, AwsCredentials by, long millis)
      throws GeneralSecurityException {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    String time = BasicTime.of(millis / 1000);
    String[] headers = headers(to, time, by.token(), body);
    String authorization =
        new SignatureV4(to.region(), service)
            .authorization(by, time, method, path, "", headers, body);
    StringBuilder head = new StringBuilder(2048);
    head.append(method).append(' ').append(path).append(" HTTP/1.1\r\n");
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

  /** In the order of their names, as the signature needs them. */
  private String[] headers(AwsEndpoint to, String time, @Nullable String token, byte[] body)
      throws GeneralSecurityException {
    String[] headers = new String[12];
    int length = 0;
    length = put(headers, length, "content-type", type);
    length = put(headers, length, "host", to.endpoint().authority());
    length = put(headers, length, "x-amz-content-sha256", sha256(body));
    length = put(headers, length, "x-amz-date", time);
    length = put(headers, length, "x-amz-security-token", token);
    length = put(headers, length, "x-amz-target", target);
    String[] all = new String[length];
    System.arraycopy(headers, 0, all, 0, length);
    return all;
  }

  private static int put(String[] headers, int at, String name, @Nullable String value) {
    if (value == null) {
      return at;
    }
    headers[at] = name;
    headers[at + 1] = value;
    return at + 2;
  }

  /** The digest of some bytes, in hexadecimal. */
  static String sha256(byte[] bytes) throws GeneralSecurityException {
    StringBuilder text = new StringBuilder(64);
    for (byte each : MessageDigest.getInstance("SHA-256").digest(bytes)) {
      text.append(HEX[each >> 4 & 0xF]).append(HEX[each & 0xF]);
    }
    return text.toString();
  }

  /** Nothing of the body. */
  @Override
  public String toString() {
    return "AwsCall[" + method + ' ' + path + ']';
  }
}
