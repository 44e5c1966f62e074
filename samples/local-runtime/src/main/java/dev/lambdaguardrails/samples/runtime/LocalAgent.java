// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.samples.runtime;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * The protocol of the extension AWS Parameters and Secrets and of the AWS Secrets Manager Agent,
 * for secrets that are texts. The token is demanded.
 */
public final class LocalAgent implements LocalService.Replies {
  private static final String SECRET = "GET /secretsmanager/get?secretId=";
  private static final String PARAMETER =
      "GET /systemsmanager/parameters/get?withDecryption=true&name=";

  private final Map<String, String> secrets;
  private final String token;

  /**
   * Secrets by their names, the values in the escapes of JSON.
   *
   * @param secrets parameters have {@code ssm:} before their names; read at each request
   * @param token the session's token
   */
  public LocalAgent(Map<String, String> secrets, String token) {
    this.secrets = secrets;
    this.token = token;
  }

  @Override
  public boolean reply(LocalService.Request request, OutputStream out) throws IOException {
    String line = request.line();
    boolean parameter = line.startsWith(PARAMETER);
    if (!token.equals(request.headers().get("x-aws-parameters-secrets-token"))) {
      out.write(LocalService.answer(403, "Bad Token"));
    } else if (parameter || line.startsWith(SECRET)) {
      String rest = line.substring((parameter ? PARAMETER : SECRET).length());
      String name = URLDecoder.decode(rest.split("[& ]", 2)[0], StandardCharsets.UTF_8);
      String value = secrets.get(parameter ? "ssm:" + name : name);
      out.write(value == null ? absent() : LocalService.answer(200, json(parameter, name, value)));
    } else {
      out.write(LocalService.answer(404, "Not found"));
    }
    return true;
  }

  private static byte[] absent() {
    return LocalService.answer(
        400, "{\"__type\":\"ResourceNotFoundException\",\"message\":\"no\"}");
  }

  private static String json(boolean parameter, String name, String value) {
    return parameter
        ? "{\"Parameter\":{\"Name\":\"%s\",\"Value\":\"%s\",\"Version\":3},\"ResultMetadata\":{}}"
            .formatted(name, value)
        : "{\"Name\":\"%s\",\"SecretString\":\"%s\",\"VersionStages\":[\"AWSCURRENT\"]}"
            .formatted(name, value);
  }
}
