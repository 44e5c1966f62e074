// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.secrets;

import dev.lambdaguardrails.secrets.internal.aws.FlatJson;
import dev.lambdaguardrails.secrets.internal.aws.Utf8;
import dev.lambdaguardrails.secrets.internal.http.HttpAnswer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reads the answer to one GetSecretValue. */
final class SecretAnswer {
  private SecretAnswer() {}

  static Fetched of(HttpAnswer answer) {
    if (answer.status() == 429) {
      return Fetched.not(Trouble.THROTTLED);
    }
    if (answer.status() >= 500 || (answer.status() >= 300 && answer.status() < 400)) {
      return Fetched.not(Trouble.FAILING);
    }
    char[] json = {};
    try {
      json = Utf8.decode(answer.body());
      return answer.status() == 200 ? value(json) : Fetched.not(refusal(json));
    } catch (FlatJson.Unreadable unreadable) {
      return Fetched.not(Trouble.UNREADABLE);
    } finally {
      Arrays.fill(json, '\0');
    }
  }

  private static Fetched value(char[] json) throws FlatJson.Unreadable {
    char[] @Nullable [] fields = FlatJson.read(json, "SecretString", "SecretBinary");
    if (fields[0] != null) {
      return Fetched.of(fields[0]);
    }
    return Fetched.not(fields[1] == null ? Trouble.UNREADABLE : Trouble.BINARY);
  }

  private static Trouble refusal(char[] json) throws FlatJson.Unreadable {
    char[] type = FlatJson.read(json, "__type")[0];
    if (type == null) {
      return Trouble.FAILING;
    }
    String name = new String(type);
    return of(name.substring(name.indexOf('#') + 1));
  }

  private static Trouble of(String error) {
    return switch (error) {
      case "AccessDeniedException", "AccessDenied", "NotAuthorized" -> Trouble.DENIED;
      case "ResourceNotFoundException" -> Trouble.ABSENT;
      case "InvalidRequestException" -> Trouble.DELETED;
      case "InvalidParameterException", "ValidationException", "ValidationError" -> Trouble.NAME;
      case "DecryptionFailure" -> Trouble.KEY;
      case "ThrottlingException",
          "Throttling",
          "ThrottledException",
          "TooManyRequestsException",
          "RequestLimitExceeded" ->
          Trouble.THROTTLED;
      case "ExpiredTokenException",
          "ExpiredToken",
          "RequestExpired",
          "UnrecognizedClientException",
          "InvalidClientTokenId",
          "InvalidSignatureException",
          "IncompleteSignatureException",
          "IncompleteSignature",
          "MissingAuthenticationTokenException",
          "MissingAuthenticationToken" ->
          Trouble.CREDENTIALS;
      default -> Trouble.FAILING;
    };
  }
}
