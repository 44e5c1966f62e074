// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.samples.runtime;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;

/**
 * The protocol of AWS Secrets Manager for secrets that are texts: {@code GetSecretValue}.
 * Signatures are demanded, not verified.
 */
public final class LocalSecrets implements LocalService.Replies {
  private static final String ID = "\"SecretId\":\"";

  private final Map<String, String> secrets;

  /** Secrets by their names, the values in the escapes of JSON. */
  public LocalSecrets(Map<String, String> secrets) {
    this.secrets = Map.copyOf(secrets);
  }

  @Override
  public boolean reply(LocalService.Request request, OutputStream out) throws IOException {
    String target = request.headers().getOrDefault("x-amz-target", "");
    if (!request.headers().getOrDefault("authorization", "").startsWith("AWS4-HMAC-SHA256 ")) {
      out.write(refusal("MissingAuthenticationTokenException"));
    } else if (target.equals("secretsmanager.GetSecretValue")) {
      out.write(value(request.body()));
    } else {
      out.write(refusal("UnknownOperationException"));
    }
    return true;
  }

  /** The answer to what is refused. */
  public static byte[] refusal(String error) {
    return LocalService.answer(400, "{\"__type\":\"%s\",\"Message\":\"no\"}".formatted(error));
  }

  private byte[] value(String body) {
    int from = body.indexOf(ID) + ID.length();
    String name = body.substring(from, body.indexOf('"', from));
    String value = secrets.get(name);
    if (value == null) {
      return refusal("ResourceNotFoundException");
    }
    return LocalService.answer(
        200,
        """
        {"ARN":"arn:aws:secretsmanager:eu-west-1:123456789012:secret:%s-a1b2c3",\
        "CreatedDate":1.7E9,"Name":"%s","SecretString":"%s",\
        "VersionId":"8f2c1f0e-6d8e-4a52-9f0a-4a7d5a1c9b11","VersionStages":["AWSCURRENT"]}\
        """
            .formatted(name, name, value));
  }
}
