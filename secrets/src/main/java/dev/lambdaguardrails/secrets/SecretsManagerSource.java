// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.secrets;

import dev.lambdaguardrails.aws.AwsSession;
import dev.lambdaguardrails.aws.WallClock;
import dev.lambdaguardrails.aws.http.Budget;
import dev.lambdaguardrails.guard.Environment;

/**
 * AWS Secrets Manager, and Parameter Store, by requests of our own over one connection each: the
 * AWS SDK would more than double a cold start.
 *
 * <p>Two or more secrets come by BatchGetSecretValue, if the role may call it: a role that may not
 * is asked for by {@code GUARDRAILS_SECRETS_BATCH=false}, which saves the denied call.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_GetSecretValue.html">GetSecretValue</a>
 */
final class SecretsManagerSource extends SecretSource {
  static final String BATCH = "GUARDRAILS_SECRETS_BATCH";
  private static final String VARIABLE = "AWS_ENDPOINT_URL_SECRETS_MANAGER";
  private static final String GET = "secretsmanager.GetSecretValue";
  private static final int TRIES = 2;

  /** A secret has 64 KiB at most, which JSON may write six times as long. */
  private static final int LONGEST_ANSWER = 512 * 1024;

  private final Environment environment;
  private final WallClock clock;

  /** Whether the role was refused a batch, which it is not asked for again. */
  private volatile boolean batchDenied;

  SecretsManagerSource(Environment environment, WallClock clock) {
    this.environment = environment;
    this.clock = clock;
  }

  @Override
  Fetched[] fetch(SecretName[] names, boolean now, Budget budget) {
    Fetched[] fetched = new Fetched[names.length];
    int current = 0;
    int parameters = 0;
    for (SecretName name : names) {
      parameters += name.parameter() ? 1 : 0;
      current += !name.parameter() && name.stage() == null ? 1 : 0;
    }
    if (parameters < names.length) {
      try (AwsCalls calls = calls("secretsmanager", VARIABLE, budget)) {
        if (current > 1 && mayBatch()) {
          batchDenied = !new SecretBatches(calls).fetch(names, fetched);
        }
        single(calls, names, fetched);
      }
    }
    if (parameters > 0) {
      try (AwsCalls calls = calls("ssm", "AWS_ENDPOINT_URL_SSM", budget)) {
        new ParameterLists(calls).fetch(names, fetched);
      }
    }
    return fetched;
  }

  /** Fetches what is still missing, one by one. */
  private static void single(AwsCalls calls, SecretName[] names, Fetched[] fetched) {
    for (int at = 0; at < names.length; at++) {
      if (fetched[at] == null && !names[at].parameter()) {
        fetched[at] = get(calls, names[at]);
        for (int tried = 1; tried < TRIES && fetched[at].passes(); tried++) {
          fetched[at] = get(calls, names[at]);
        }
      }
    }
  }

  private static Fetched get(AwsCalls calls, SecretName name) {
    StringBuilder json = new StringBuilder("{\"SecretId\":\"").append(name.id());
    if (name.stage() != null) {
      json.append("\",\"VersionStage\":\"").append(name.stage());
    }
    try {
      return SecretAnswer.secret(calls.call(GET, json.append("\"}").toString(), LONGEST_ANSWER));
    } catch (Unfetched unfetched) {
      return unfetched.why();
    }
  }

  /** Loads what TLS, signatures and answers need. */
  @Override
  void prime() {
    AwsSession.prime();
    SecretAnswer.secret("{\"SecretString\":\"x\"}".toCharArray());
  }

  private AwsCalls calls(String service, String variable, Budget budget) {
    return new AwsCalls(new AwsSession(service, variable, environment, clock, budget));
  }

  private boolean mayBatch() {
    return !batchDenied && !"false".equals(environment.get(BATCH));
  }
}
