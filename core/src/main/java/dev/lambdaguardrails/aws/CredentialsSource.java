// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.aws;

import dev.lambdaguardrails.aws.http.Budget;
import dev.lambdaguardrails.failure.Misconfiguration;
import dev.lambdaguardrails.guard.Environment;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The function's credentials: the variables of a key where Lambda sets them, else the container
 * endpoint, which is what it gives a function under SnapStart.
 */
public final class CredentialsSource {
  private final Environment environment;

  /** Credentials of an environment. */
  public CredentialsSource(Environment environment) {
    this.environment = environment;
  }

  /**
   * The credentials of this moment.
   *
   * @throws IOException if their endpoint does not answer
   * @throws FlatJson.Unreadable if it answers what is none
   * @throws Misconfiguration if there are none
   */
  public AwsCredentials get(Budget budget) throws IOException, FlatJson.Unreadable {
    String keyId = set("AWS_ACCESS_KEY_ID");
    String secretKey = set("AWS_SECRET_ACCESS_KEY");
    if (keyId != null && secretKey != null) {
      return new AwsCredentials(keyId, secretKey, set("AWS_SESSION_TOKEN"));
    }
    String url = set(ContainerCredentials.URL);
    if (url == null) {
      throw new Misconfiguration(
          "Give the function a role: it has neither AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY"
              + " nor AWS_CONTAINER_CREDENTIALS_FULL_URI.");
    }
    return new ContainerCredentials(environment).get(url, budget);
  }

  private @Nullable String set(String variable) {
    String value = environment.get(variable);
    return value == null || value.isEmpty() ? null : value;
  }
}
