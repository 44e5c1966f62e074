// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.secrets;

import dev.lambdaguardrails.aws.FlatJson;
import dev.lambdaguardrails.aws.JsonLists;
import dev.lambdaguardrails.aws.http.Budget;
import dev.lambdaguardrails.aws.http.HttpAnswer;
import dev.lambdaguardrails.aws.http.HttpViolation;
import dev.lambdaguardrails.failure.Misconfiguration;
import dev.lambdaguardrails.guard.Environment;
import dev.lambdaguardrails.secrets.internal.aws.AgentSession;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The extension AWS Parameters and Secrets, or the AWS Secrets Manager Agent, on this machine. One
 * that does not serve yet, as the extension while a function initialises, is asked again for a
 * short while; then the function starts without, and asks at the first use.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/secretsmanager/latest/userguide/retrieving-secrets_lambda.html">The
 *     extension</a>
 * @see <a href="https://github.com/aws/aws-secretsmanager-agent">The agent</a>
 */
final class AgentSource extends SecretSource {
  static final int PATIENCE_MILLIS = 300;
  private static final int PAUSE_MILLIS = 20;
  private static final int LONGEST_ANSWER = 512 * 1024;
  private static final String NOT_READY = "not ready to serve traffic";

  private final Environment environment;
  private final int patience;

  AgentSource(Environment environment, int patience) {
    this.environment = environment;
    this.patience = patience;
  }

  @Override
  Fetched[] fetch(SecretName[] names, boolean now, Budget budget) throws InterruptedException {
    Fetched[] fetched = new Fetched[names.length];
    int waited = 0;
    try (AgentSession session = new AgentSession(environment, budget)) {
      for (int at = 0; at < names.length; at++) {
        fetched[at] = get(session, names[at], now);
        while (fetched[at].is(Trouble.NOT_READY) && waited < patience && budget.millis() > 0) {
          Thread.sleep(PAUSE_MILLIS);
          waited += PAUSE_MILLIS;
          fetched[at] = get(session, names[at], now);
        }
      }
    }
    return fetched;
  }

  private static Fetched get(AgentSession session, SecretName name, boolean now) {
    char[] json = {};
    try {
      HttpAnswer answer = session.get(path(name, now), LONGEST_ANSWER);
      try {
        json = json(answer);
      } finally {
        answer.wipe();
      }
      return name.parameter() ? parameter(json) : SecretAnswer.secret(json);
    } catch (Unfetched unfetched) {
      return unfetched.why();
    } catch (Misconfiguration wrong) {
      return Fetched.not(wrong);
    } catch (SocketTimeoutException late) {
      return Fetched.not(Trouble.TIMEOUT, late);
    } catch (HttpViolation noHttp) {
      return Fetched.not(Trouble.UNREADABLE, noHttp);
    } catch (IOException nobodyThere) {
      return Fetched.not(Trouble.NOT_READY, nobodyThere);
    } finally {
      Arrays.fill(json, '\0');
    }
  }

  private static String path(SecretName name, boolean now) {
    StringBuilder path = new StringBuilder(128);
    if (name.parameter()) {
      path.append("/systemsmanager/parameters/get?withDecryption=true&name=");
    } else {
      path.append("/secretsmanager/get?secretId=");
    }
    path.append(AgentSession.query(name.id()));
    if (name.stage() != null) {
      path.append("&versionStage=").append(AgentSession.query(name.stage()));
    }
    return path.append(now ? "&refreshNow=true" : "").toString();
  }

  private static char[] json(HttpAnswer answer) throws Unfetched {
    if (answer.status() == 401 || answer.status() == 403) {
      throw new Unfetched(Trouble.CREDENTIALS, null);
    }
    if (answer.status() >= 400
        && new String(answer.body(), StandardCharsets.ISO_8859_1).contains(NOT_READY)) {
      throw new Unfetched(Trouble.NOT_READY, null);
    }
    return SecretAnswer.json(answer);
  }

  /** The parameter that stands in an object of its own. */
  private static Fetched parameter(char[] json) {
    try {
      char[] @Nullable [] fields = JsonLists.object(json, "Parameter", "Value", "Version");
      return fields[0] == null
          ? Fetched.not(Trouble.UNREADABLE)
          : Fetched.of(fields[0], fields[1] == null ? null : new String(fields[1]));
    } catch (FlatJson.Unreadable unreadable) {
      return Fetched.not(Trouble.UNREADABLE);
    }
  }
}
