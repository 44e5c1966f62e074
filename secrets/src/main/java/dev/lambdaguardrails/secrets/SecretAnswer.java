// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.secrets;

import dev.lambdaguardrails.aws.FlatJson;
import dev.lambdaguardrails.aws.Utf8;
import dev.lambdaguardrails.aws.http.HttpAnswer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reads what Secrets Manager and Systems Manager answer. */
final class SecretAnswer {
  private SecretAnswer() {}

  /** The characters of an answer that is no refusal. */
  static char[] json(HttpAnswer answer) throws Unfetched {
    if (answer.status() == 429) {
      throw new Unfetched(Trouble.THROTTLED, null);
    }
    if (answer.status() >= 500 || (answer.status() >= 300 && answer.status() < 400)) {
      throw new Unfetched(Trouble.FAILING, null);
    }
    try {
      char[] json = Utf8.decode(answer.body());
      if (answer.status() == 200) {
        return json;
      }
      char[] type = FlatJson.read(json, "__type")[0];
      Arrays.fill(json, '\0');
      throw new Unfetched(type == null ? Trouble.FAILING : trouble(new String(type)), null);
    } catch (FlatJson.Unreadable unreadable) {
      throw new Unfetched(Trouble.UNREADABLE, null);
    }
  }

  /** The secret in the answer to one GetSecretValue; overwrites the answer. */
  static Fetched secret(char[] json) {
    try {
      char[] @Nullable [] fields = FlatJson.read(json, "SecretString", "SecretBinary", "VersionId");
      return secret(fields[0], fields[1], fields[2]);
    } catch (FlatJson.Unreadable unreadable) {
      return Fetched.not(Trouble.UNREADABLE);
    } finally {
      Arrays.fill(json, '\0');
    }
  }

  static Fetched secret(
      char @Nullable [] text, char @Nullable [] binary, char @Nullable [] version) {
    if (text != null) {
      return Fetched.of(text, version == null ? null : new String(version));
    }
    return Fetched.not(binary == null ? Trouble.UNREADABLE : Trouble.BINARY);
  }

  /** What an error says, with the name of its service or without. */
  static Trouble trouble(String type) {
    return switch (type.substring(type.indexOf('#') + 1)) {
      case "AccessDeniedException", "AccessDenied", "NotAuthorized" -> Trouble.DENIED;
      case "ResourceNotFoundException", "ParameterNotFound" -> Trouble.ABSENT;
      case "InvalidRequestException" -> Trouble.DELETED;
      case "InvalidParameterException", "ValidationException", "ValidationError" -> Trouble.NAME;
      case "DecryptionFailure", "InvalidKeyId" -> Trouble.KEY;
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
