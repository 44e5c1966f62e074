// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.secrets;

import dev.lambdaguardrails.failure.Misconfiguration;
import dev.lambdaguardrails.guard.Environment;
import dev.lambdaguardrails.secrets.internal.aws.AwsCredentials;
import dev.lambdaguardrails.secrets.internal.aws.AwsEndpoint;
import dev.lambdaguardrails.secrets.internal.aws.AwsJsonRequest;
import dev.lambdaguardrails.secrets.internal.aws.CredentialsSource;
import dev.lambdaguardrails.secrets.internal.aws.FlatJson;
import dev.lambdaguardrails.secrets.internal.aws.WallClock;
import dev.lambdaguardrails.secrets.internal.http.Budget;
import dev.lambdaguardrails.secrets.internal.http.HttpAnswer;
import dev.lambdaguardrails.secrets.internal.http.HttpConnection;
import dev.lambdaguardrails.secrets.internal.http.HttpViolation;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.security.GeneralSecurityException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * AWS Secrets Manager, by requests of our own over one connection: the AWS SDK would more than
 * double a cold start.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_GetSecretValue.html">GetSecretValue</a>
 */
final class SecretsManagerSource implements SecretSource {
  private static final String VARIABLE = "AWS_ENDPOINT_URL_SECRETS_MANAGER";
  private static final String GET = "secretsmanager.GetSecretValue";
  private static final int TRIES = 2;

  /** A secret has 64 KiB at most, which JSON may write six times as long. */
  private static final int LONGEST_ANSWER = 512 * 1024;

  private final Environment environment;
  private final WallClock clock;

  SecretsManagerSource(Environment environment, WallClock clock) {
    this.environment = environment;
    this.clock = clock;
  }

  @Override
  public Fetched[] fetch(String[] names, Budget budget) {
    Fetched[] fetched = new Fetched[names.length];
    try (Session session = new Session(budget)) {
      for (int at = 0; at < names.length; at++) {
        fetched[at] = session.get(names[at]);
        for (int tried = 1; tried < TRIES && fetched[at].passes(); tried++) {
          fetched[at] = session.get(names[at]);
        }
      }
    }
    return fetched;
  }

  /** The calls of one fetch. */
  private final class Session implements AutoCloseable {
    private final Budget budget;
    private @Nullable AwsEndpoint endpoint;
    private @Nullable AwsCredentials credentials;
    private @Nullable HttpConnection connection;

    Session(Budget budget) {
      this.budget = budget;
    }

    Fetched get(String name) {
      try {
        HttpAnswer answer = call(GET, "{\"SecretId\":\"" + name + "\"}");
        Fetched fetched = SecretAnswer.of(answer);
        answer.wipe();
        return fetched;
      } catch (Misconfiguration wrong) {
        return Fetched.not(wrong);
      } catch (SocketTimeoutException late) {
        return Fetched.not(Trouble.TIMEOUT, late);
      } catch (SSLException untrusted) {
        return Fetched.not(Trouble.UNTRUSTED, untrusted);
      } catch (HttpViolation noHttp) {
        return Fetched.not(Trouble.UNREADABLE, noHttp);
      } catch (IOException broken) {
        return Fetched.not(Trouble.UNREACHABLE, broken);
      } catch (FlatJson.Unreadable | GeneralSecurityException unusable) {
        return Fetched.not(Trouble.CREDENTIALS, unusable);
      }
    }

    private HttpAnswer call(String target, String json)
        throws IOException, GeneralSecurityException, FlatJson.Unreadable {
      AwsEndpoint to = endpoint == null ? endpoint() : endpoint;
      AwsCredentials by = credentials == null ? credentials() : credentials;
      HttpConnection open = connection;
      if (open == null || open.over()) {
        close();
        open = new HttpConnection(to.endpoint(), budget, LONGEST_ANSWER);
        connection = open;
      }
      byte[] request =
          new AwsJsonRequest(to.endpoint(), to.region(), "secretsmanager", clock)
              .write(target, json, by);
      return open.send(request);
    }

    private AwsEndpoint endpoint() {
      AwsEndpoint found = AwsEndpoint.of("secretsmanager", VARIABLE, environment);
      endpoint = found;
      return found;
    }

    private AwsCredentials credentials() throws IOException, FlatJson.Unreadable {
      AwsCredentials found = new CredentialsSource(environment).get(budget);
      credentials = found;
      return found;
    }

    @Override
    public void close() {
      if (connection != null) {
        connection.close();
      }
    }
  }
}
