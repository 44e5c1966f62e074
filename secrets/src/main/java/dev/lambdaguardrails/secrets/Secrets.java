// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.secrets;

import dev.lambdaguardrails.failure.Failure;
import dev.lambdaguardrails.failure.Misconfiguration;
import dev.lambdaguardrails.guard.Environment;
import dev.lambdaguardrails.secrets.internal.aws.FlatJson;
import dev.lambdaguardrails.secrets.internal.aws.WallClock;
import org.jspecify.annotations.Nullable;

/**
 * The secrets of a function: fetched together, beside the rest of init, and done within it, so that
 * no request is signed before a freeze and sent after it.
 *
 * <pre>{@code
 * private static final Secrets SECRETS = Secrets.warm("${PAYMENT_KEY_SECRET}", "prod/db");
 * private static final SecretValue PASSWORD = SECRETS.value("prod/db", "password");
 * }</pre>
 *
 * <p>A generated entry does this for every {@link dev.lambdaguardrails.Secret}. They come from AWS
 * Secrets Manager, signed with the function's own credentials, over TLS 1.2 or later, within
 * {@value #INIT_MILLIS} ms. Outside Lambda nothing is fetched until a value is asked for. Safe for
 * concurrent use.
 */
public final class Secrets {
  static final int INIT_MILLIS = 6_000;

  private final String[] names;
  private final Environment environment;
  private final SecretSource source;
  private final int millis;
  private @Nullable FetchThread thread;

  /** Secrets from a source; nothing starts yet. */
  Secrets(String[] names, Environment environment, SecretSource source, int millis) {
    this.names = names;
    this.environment = environment;
    this.source = source;
    this.millis = millis;
  }

  /**
   * Starts to fetch secrets, on a thread of its own, and returns at once. Throws nothing: what goes
   * wrong is told by {@link #value(String)}.
   *
   * @param names the names or ARNs, each may hold <code>${ENV}</code>
   */
  public static Secrets warm(String... names) {
    Environment environment = Environment.OF_PROCESS;
    Secrets secrets =
        new Secrets(
            names.clone(),
            environment,
            new SecretsManagerSource(environment, WallClock.SYSTEM),
            INIT_MILLIS);
    secrets.begin();
    return secrets;
  }

  /** Starts the fetch where a function initialises that is not about to be snapshot. */
  void begin() {
    if (environment.get("AWS_LAMBDA_RUNTIME_API") != null && !isSnapshot()) {
      fetch();
    }
  }

  /**
   * The whole value of a secret; waits until it is there.
   *
   * @param name as it was given to {@link #warm}
   * @throws Misconfiguration that says what to mend, by name and without a value
   * @throws dev.lambdaguardrails.failure.Fault if it could not be fetched in time
   */
  public SecretValue value(String name) {
    return new SecretValue(text(name).clone());
  }

  /**
   * A field of a secret that is a JSON object; waits until it is there.
   *
   * @param name as it was given to {@link #warm}
   * @param field the name of the field
   * @throws Misconfiguration that says what to mend, by name and without a value
   * @throws dev.lambdaguardrails.failure.Fault if it could not be fetched in time
   */
  public SecretValue value(String name, String field) {
    char @Nullable [] value;
    try {
      value = FlatJson.read(text(name), field)[0];
    } catch (FlatJson.Unreadable noObject) {
      throw Trouble.NO_OBJECT.failure(name, null);
    }
    if (value == null) {
      throw Trouble.NO_FIELD.failure(name, null);
    }
    return new SecretValue(value);
  }

  private char[] text(String name) throws Failure {
    if (isSnapshot()) {
      throw Trouble.SNAPSHOT.failure(name, null);
    }
    for (int at = 0; at < names.length; at++) {
      if (names[at].equals(name)) {
        return fetch().await(at).text(name);
      }
    }
    throw new Misconfiguration("Name the secret " + name + " where the secrets are warmed.");
  }

  /** The fetch, which has begun. */
  private synchronized FetchThread fetch() {
    FetchThread begun = thread;
    if (begun == null) {
      begun = new FetchThread(names, environment, source, millis);
      thread = begun;
      begun.start();
    }
    return begun;
  }

  private boolean isSnapshot() {
    return "snap-start".equals(environment.get("AWS_LAMBDA_INITIALIZATION_TYPE"));
  }
}
