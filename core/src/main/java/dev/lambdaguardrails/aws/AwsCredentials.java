// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.aws;

import org.jspecify.annotations.Nullable;

/** What a request is signed with; its text form shows none of it. */
public final class AwsCredentials {
  private final String keyId;
  private final String secretKey;
  private final @Nullable String token;

  /**
   * Credentials.
   *
   * @param keyId the access key's id
   * @param secretKey the access key
   * @param token the session's token, null for a key that is not temporary
   */
  public AwsCredentials(String keyId, String secretKey, @Nullable String token) {
    this.keyId = HeaderValue.checked(keyId, "the access key's id");
    this.secretKey = secretKey;
    this.token = token == null ? null : HeaderValue.checked(token, "the session's token");
  }

  String keyId() {
    return keyId;
  }

  String secretKey() {
    return secretKey;
  }

  /** The session's token, which a request carries in {@code x-amz-security-token}. */
  @Nullable String token() {
    return token;
  }

  @Override
  public String toString() {
    return "AwsCredentials[****]";
  }
}
