// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.secrets;

import dev.lambdaguardrails.SignatureForm;
import dev.lambdaguardrails.failure.Fault;
import dev.lambdaguardrails.failure.Misconfiguration;
import dev.lambdaguardrails.guard.AfterRestore;
import dev.lambdaguardrails.guard.BodyVerifier;
import dev.lambdaguardrails.guard.Environment;
import java.util.Arrays;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * The secrets of a function: fetched together, beside the rest of init, and done within it, so that
 * no request is signed before a freeze and sent after it; fetched again while they are used, so
 * that a rotation needs no new environment.
 *
 * <pre>{@code
 * private static final Secrets SECRETS = Secrets.warm("${PAYMENT_KEY_SECRET}", "prod/db");
 * private static final SecretValue PASSWORD = SECRETS.value("prod/db", "password");
 * }</pre>
 *
 * <p>A generated entry does this for every {@link dev.lambdaguardrails.Secret}. They come from AWS
 * Secrets Manager unless {@link SecretSource another source} is named, signed with the function's
 * own credentials, over TLS 1.2 or later. Outside Lambda nothing is fetched until a value is asked
 * for; under SnapStart nothing before the restore. Safe for concurrent use.
 */
public final class Secrets implements AfterRestore {
  private static final int DAY_SECONDS = 24 * 60 * 60;

  private final LiveSecrets live;
  private final CachedSecret[] secrets;
  private volatile SecretValue[] values = {};

  Secrets(LiveSecrets live, String[] names) {
    this.live = live;
    this.secrets = new CachedSecret[names.length];
    for (int at = 0; at < names.length; at++) {
      secrets[at] = live.add(names[at], false);
    }
  }

  /**
   * Starts to fetch secrets, on a thread of its own, and returns at once. Throws nothing: what goes
   * wrong is told by {@link #value(String)}.
   *
   * @param names the names or ARNs, each may hold <code>${ENV}</code> and end in a stage, such as
   *     {@code prod/key#AWSPREVIOUS}; parameters of Systems Manager begin with {@code ssm:}
   */
  public static Secrets warm(String... names) {
    return new SecretsBuilder(names).warm();
  }

  /** Describes secrets whose settings are not those of the environment. */
  public static SecretsBuilder of(String... names) {
    return new SecretsBuilder(names);
  }

  /** Starts the fetch where a function initialises that is not about to be snapshot. */
  void begin(Environment environment) {
    if ("snap-start".equals(environment.get("AWS_LAMBDA_INITIALIZATION_TYPE"))) {
      live.hold();
    } else if (environment.get("AWS_LAMBDA_RUNTIME_API") != null) {
      live.begin();
    }
  }

  /**
   * The whole value of a secret; waits until it was fetched once, if that is still to be done.
   *
   * @param name as it was given to {@link #warm}
   * @throws Misconfiguration that says what to mend, by name and without a value
   * @throws Fault if it could not be fetched in time, unless the function starts without
   */
  public SecretValue value(String name) {
    return ready(name, null);
  }

  /**
   * A field of a secret that is a JSON object; waits as {@link #value(String)} does.
   *
   * @param name as it was given to {@link #warm}
   * @param field the name of the field
   * @throws Misconfiguration that says what to mend, by name and without a value
   * @throws Fault if it could not be fetched in time, unless the function starts without
   */
  public SecretValue value(String name, String field) {
    return ready(name, field);
  }

  private SecretValue ready(String name, @Nullable String field) {
    CachedSecret secret = secret(name);
    for (SecretValue each : values) {
      if (each.is(secret, field)) {
        return each;
      }
    }
    SecretValue value = new SecretValue(secret, field);
    if (!live.isHeld()) {
      await(value, secret);
    }
    keep(value);
    return value;
  }

  private void await(SecretValue value, CachedSecret secret) {
    try {
      value.present();
    } catch (Fault later) {
      if (!live.startsWithout() && !secret.comesLater()) {
        throw later;
      }
    }
  }

  private synchronized void keep(SecretValue value) {
    SecretValue[] before = values;
    SecretValue[] more = Arrays.copyOf(before, before.length + 1);
    more[before.length] = value;
    values = more;
  }

  private CachedSecret secret(String name) {
    for (CachedSecret each : secrets) {
      if (each.written.equals(name)) {
        return each;
      }
    }
    throw new Misconfiguration("Name the secret " + name + " where the secrets are warmed.");
  }

  /**
   * Verifies bodies that are signed with a secret, or with its previous version; waits as {@link
   * #value(String)} does.
   *
   * @param name as it was given to {@link #warm}
   * @param field the name of the field of a secret that is a JSON object, empty for the whole
   * @param header the header that the signature stands in
   * @param form how the signature is written
   * @param toleranceSeconds by how much the time of a form that has one may differ from now
   * @throws Misconfiguration that says what to mend, by name and without a value
   */
  public BodyVerifier verifier(
      String name, String field, String header, SignatureForm form, int toleranceSeconds) {
    if (header.isEmpty() || toleranceSeconds < 1 || toleranceSeconds > DAY_SECONDS) {
      throw new Misconfiguration(
          "Name the header in @VerifiedBy, and set toleranceSeconds to 1 to " + DAY_SECONDS + '.');
    }
    String part = field.isEmpty() ? null : field;
    SecretValue current = ready(name, part);
    boolean staged = name.startsWith("ssm:") || name.indexOf('#') >= 0;
    SecretValue previous =
        staged ? null : new SecretValue(live.add(name + "#AWSPREVIOUS", true), part);
    RotatingKeys keys = new RotatingKeys(live, secret(name), current, previous);
    return new HmacVerifier(keys, header, form, toleranceSeconds, live.clock());
  }

  /**
   * What a call answers that needs a secret. When it throws that the secret was rejected, the
   * secret is fetched again, at most every {@value LiveSecrets#FORCED_MILLIS} ms, and the call made
   * once more if there is another version.
   *
   * @param name as it was given to {@link #warm}
   * @param rejected what the call throws when the other side does not know the secret
   * @param call reads the secret anew each time
   * @throws Exception what the call throws
   */
  public <T extends @Nullable Object> T retryOnRotation(
      String name, Class<? extends Exception> rejected, Callable<T> call) throws Exception {
    return secret(name).retryOnRotation(rejected, call);
  }

  /**
   * Fetches a secret now, at most every {@value LiveSecrets#FORCED_MILLIS} ms: for who knows that
   * it was rotated.
   *
   * @param name as it was given to {@link #warm}
   * @return whether there is another version than before
   */
  public boolean refresh(String name) {
    CachedSecret secret = secret(name);
    return live.refresh(secret, secret.last());
  }

  /** Fetches all secrets in an environment that was restored from a snapshot. */
  @Override
  public void renew() {
    live.release();
    live.begin();
    for (SecretValue each : values) {
      for (CachedSecret secret : secrets) {
        if (each.isOf(secret)) {
          await(each, secret);
        }
      }
    }
  }
}
