// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.aws;

import dev.lambdaguardrails.aws.http.Budget;
import dev.lambdaguardrails.aws.http.Endpoint;
import dev.lambdaguardrails.aws.http.HttpAnswer;
import dev.lambdaguardrails.aws.http.HttpConnection;
import dev.lambdaguardrails.guard.Environment;
import java.io.IOException;
import java.security.GeneralSecurityException;
import org.jspecify.annotations.Nullable;

/**
 * Calls to one service of AWS, one after the other over one connection, within a budget of time.
 * Reads the credentials once for all of them. Not for concurrent use.
 */
public final class AwsSession implements AutoCloseable {
  /** What two clocks may differ by: the services take five minutes. */
  private static final long SKEW_MILLIS = 4 * 60_000;

  private final String service;
  private final String variable;
  private final Environment environment;
  private final WallClock clock;
  private final Budget budget;
  private long ahead;
  private @Nullable AwsEndpoint endpoint;
  private @Nullable AwsCredentials credentials;
  private @Nullable HttpConnection connection;

  /**
   * A session, which connects with its first call.
   *
   * @param service the service's name in host names and signatures
   * @param variable the variable of its own endpoint
   */
  public AwsSession(
      String service, String variable, Environment environment, WallClock clock, Budget budget) {
    this.service = service;
    this.variable = variable;
    this.environment = environment;
    this.clock = clock;
    this.budget = budget;
  }

  /**
   * What the service answers to a signed request. A request that is refused when this machine's
   * clock is minutes from the service's is signed once more, by the service's time.
   *
   * @param longestAnswer the bytes that the answer may have
   * @throws IOException if there is no answer
   * @throws FlatJson.Unreadable if the credentials cannot be read
   */
  public HttpAnswer call(String target, String json, int longestAnswer)
      throws IOException, GeneralSecurityException, FlatJson.Unreadable {
    HttpAnswer answer = send(target, json, longestAnswer);
    if (answer.status() >= 400 && answer.status() < 500 && answer.date() != null) {
      long served = HttpDate.millis(answer.date());
      long skew = served - clock.millis() - ahead;
      if (served > 0 && Math.abs(skew) > SKEW_MILLIS) {
        answer.wipe();
        ahead += skew;
        return send(target, json, longestAnswer);
      }
    }
    return answer;
  }

  /**
   * The same of a request whose path, method and headers a protocol other than JSON 1.1 names.
   *
   * @throws IOException if there is no answer
   * @throws FlatJson.Unreadable if the credentials cannot be read
   */
  HttpAnswer call(AwsCall call, int longestAnswer)
      throws IOException, GeneralSecurityException, FlatJson.Unreadable {
    AwsEndpoint to = endpoint == null ? endpoint() : endpoint;
    AwsCredentials by = credentials == null ? credentials() : credentials;
    HttpConnection open = open(to);
    byte[] request = call.write(to, service, by, clock.millis() + ahead);
    return open.send(request, longestAnswer);
  }

  private HttpAnswer send(String target, String json, int longestAnswer)
      throws IOException, GeneralSecurityException, FlatJson.Unreadable {
    AwsEndpoint to = endpoint == null ? endpoint() : endpoint;
    AwsCredentials by = credentials == null ? credentials() : credentials;
    HttpConnection open = open(to);
    AwsJsonRequest request = new AwsJsonRequest(to.endpoint(), to.region(), service);
    return open.send(request.write(target, json, by, clock.millis() + ahead), longestAnswer);
  }

  private HttpConnection open(AwsEndpoint to) throws IOException {
    HttpConnection open = connection;
    if (open == null || open.over()) {
      close();
      open = new HttpConnection(to.endpoint(), budget);
      connection = open;
    }
    return open;
  }

  private AwsEndpoint endpoint() {
    AwsEndpoint found = AwsEndpoint.of(service, variable, environment);
    endpoint = found;
    return found;
  }

  private AwsCredentials credentials() throws IOException, FlatJson.Unreadable {
    AwsCredentials found = new CredentialsSource(environment).get(budget);
    credentials = found;
    return found;
  }

  /** Loads what a call needs, and makes none. */
  public static void prime() {
    HttpConnection.prime();
    AwsCredentials nobody = new AwsCredentials("nobody", "nothing", "none");
    try {
      new AwsJsonRequest(new Endpoint("localhost", 443, true), "none", "none")
          .write("none", "{}", nobody, 0);
    } catch (GeneralSecurityException noSignature) {
      throw new IllegalStateException(noSignature);
    }
  }

  @Override
  public void close() {
    if (connection != null) {
      connection.close();
    }
  }
}
