// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.secrets;

import dev.lambdaguardrails.failure.Misconfiguration;
import dev.lambdaguardrails.guard.Environment;
import dev.lambdaguardrails.guard.Placeholders;
import dev.lambdaguardrails.secrets.internal.http.Budget;
import org.jspecify.annotations.Nullable;

/** One fetch of all names, on one daemon thread, which whoever needs a value waits for. */
final class FetchThread extends Thread {
  private static final int LONGEST_NAME = 2048;

  private final String[] names;
  private final Environment environment;
  private final SecretSource source;
  private final Budget budget;
  private Fetched @Nullable [] fetched;
  private @Nullable Throwable thrown;

  FetchThread(String[] names, Environment environment, SecretSource source, int millis) {
    super("guardrails-secrets");
    setDaemon(true);
    this.names = names;
    this.environment = environment;
    this.source = source;
    this.budget = new Budget(millis);
  }

  /** Nothing that is thrown here reaches the JVM's printer of stack traces. */
  @Override
  public void run() {
    try {
      Placeholders placeholders = new Placeholders(environment);
      String[] resolved = new String[names.length];
      for (int at = 0; at < names.length; at++) {
        resolved[at] = checked(placeholders.resolve(names[at]), names[at]);
      }
      fetched = source.fetch(resolved, budget);
    } catch (Throwable toTell) {
      thrown = toTell;
    }
  }

  /** What became of the secret at a place; waits for it as long as the budget lasts. */
  Fetched await(int at) {
    try {
      join(Math.max(1, budget.millis()));
    } catch (InterruptedException interrupted) {
      budget.cut();
      Thread.currentThread().interrupt();
      return Fetched.not(Trouble.INTERRUPTED, interrupted);
    }
    if (isAlive()) {
      budget.cut();
      return Fetched.not(Trouble.TIMEOUT);
    }
    Fetched[] all = fetched;
    if (all != null) {
      return all[at];
    }
    return thrown instanceof Misconfiguration wrong
        ? Fetched.not(wrong)
        : Fetched.not(Trouble.FAILING, thrown);
  }

  /** A name that can stand in a request as it is. */
  private static String checked(String name, String text) {
    boolean right = !name.isEmpty() && name.length() <= LONGEST_NAME;
    if (name.startsWith("ssm:")) {
      throw Trouble.PARAMETER.failure(text, null);
    }
    for (int at = 0; at < name.length(); at++) {
      char each = name.charAt(at);
      right &= Character.isLetterOrDigit(each) ? each < 0x80 : "/_+=.@-:".indexOf(each) >= 0;
    }
    if (!right) {
      throw Trouble.NAME.failure(text, null);
    }
    return name;
  }
}
