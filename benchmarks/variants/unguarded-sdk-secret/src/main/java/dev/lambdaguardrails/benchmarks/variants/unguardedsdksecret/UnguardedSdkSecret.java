// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.benchmarks.variants.unguardedsdksecret;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/** A function that gets a secret by the AWS SDK, set up as AWS advises for a fast start. */
public final class UnguardedSdkSecret
    implements RequestHandler<APIGatewayProxyRequestEvent, APIGatewayProxyResponseEvent> {
  private final String key;

  /** Gets the secret while the function initialises. */
  public UnguardedSdkSecret() {
    SecretsManagerClient client =
        SecretsManagerClient.builder()
            .region(Region.of(System.getenv("AWS_REGION")))
            .credentialsProvider(EnvironmentVariableCredentialsProvider.create())
            .httpClient(UrlConnectionHttpClient.create())
            .build();
    key = client.getSecretValue(get -> get.secretId("prod/payment")).secretString();
  }

  @Override
  public APIGatewayProxyResponseEvent handleRequest(
      APIGatewayProxyRequestEvent event, Context context) {
    return new APIGatewayProxyResponseEvent()
        .withStatusCode(200)
        .withBody("accepted " + event.getBody().length() + " characters, key of " + key.length());
  }
}
