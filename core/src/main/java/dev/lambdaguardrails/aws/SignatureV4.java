// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.aws;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * AWS Signature Version 4 in the header Authorization.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html">Create
 *     a signed request</a>
 */
final class SignatureV4 {
  private static final String ALGORITHM = "AWS4-HMAC-SHA256";
  private static final char[] HEX = "0123456789abcdef".toCharArray();

  private final String region;
  private final String service;

  SignatureV4(String region, String service) {
    this.region = region;
    this.service = service;
  }

  /**
   * The value of Authorization.
   *
   * @param time as {@link BasicTime} writes it, and as the header {@code x-amz-date} says
   * @param method the method of the request
   * @param path the path of the request, in which nothing needs an escape
   * @param query the query string, encoded and sorted as the signature needs it; often empty
   * @param headers name and value by turns, names in lower case and in order, values without spaces
   *     around them
   * @param body the body
   */
  String authorization(
      AwsCredentials credentials,
      String time,
      String method,
      String path,
      String query,
      String[] headers,
      byte[] body)
      throws GeneralSecurityException {
    StringBuilder request = new StringBuilder(512);
    request.append(method).append('\n').append(path).append('\n').append(query).append('\n');
    for (int at = 0; at < headers.length; at += 2) {
      request.append(headers[at]).append(':').append(headers[at + 1]).append('\n');
    }
    String signed = names(headers);
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    request.append('\n').append(signed).append('\n');
    hex(digest.digest(body), request);

    String date = time.substring(0, 8);
    String scope = date + '/' + region + '/' + service + "/aws4_request";
    StringBuilder text = new StringBuilder(160);
    text.append(ALGORITHM).append('\n').append(time).append('\n').append(scope).append('\n');
    hex(digest.digest(bytes(request)), text);

    StringBuilder header = new StringBuilder(256);
    header.append(ALGORITHM).append(" Credential=").append(credentials.keyId()).append('/');
    header.append(scope).append(", SignedHeaders=").append(signed).append(", Signature=");
    hex(signature(credentials, date, bytes(text)), header);
    return header.toString();
  }

  private byte[] signature(AwsCredentials credentials, String date, byte[] text)
      throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA256");
    byte[] key = keyed(mac, bytes("AWS4" + credentials.secretKey()), bytes(date));
    key = keyed(mac, key, bytes(region));
    key = keyed(mac, key, bytes(service));
    key = keyed(mac, key, bytes("aws4_request"));
    return keyed(mac, key, text);
  }

  private static byte[] keyed(Mac mac, byte[] key, byte[] text) throws GeneralSecurityException {
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    return mac.doFinal(text);
  }

  private static String names(String[] headers) {
    StringBuilder names = new StringBuilder(80);
    for (int at = 0; at < headers.length; at += 2) {
      names.append(at == 0 ? "" : ";").append(headers[at]);
    }
    return names.toString();
  }

  private static byte[] bytes(CharSequence text) {
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void hex(byte[] bytes, StringBuilder text) {
    for (byte each : bytes) {
      text.append(HEX[each >> 4 & 0xF]).append(HEX[each & 0xF]);
    }
  }
}
