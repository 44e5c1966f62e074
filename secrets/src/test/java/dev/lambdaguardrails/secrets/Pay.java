// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.secrets;

import dev.lambdaguardrails.GuardedFunction;
import dev.lambdaguardrails.Invocation;
import java.security.Security;

/** A function with two secrets, which it tells the lengths of. */
final class Pay implements GuardedFunction<Void, Void> {
  private final SecretValue key;
  private final SecretValue password;

  Pay(SecretValue key, SecretValue password) {
    this.key = key;
    this.password = password;
    if (!"snap-start".equals(System.getenv("AWS_LAMBDA_INITIALIZATION_TYPE"))) {
      call("init", key);
    }
  }

  @Override
  public Void handle(Void input, Invocation call) {
    call.context().getLogger().log("the key is " + key.use(String::new) + " of " + key + "\n");
    call("handled", password);
    System.out.println("TLS without " + Security.getProperty("jdk.tls.disabledAlgorithms"));
    return null;
  }

  private static void call(String when, SecretValue secret) {
    System.out.println(when + " with " + secret.use(chars -> chars.length) + " characters");
  }
}
