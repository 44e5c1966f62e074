// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.secrets;

import dev.lambdaguardrails.failure.Failure;
import dev.lambdaguardrails.failure.Fault;
import dev.lambdaguardrails.failure.FaultCode;
import dev.lambdaguardrails.failure.Misconfiguration;
import org.jspecify.annotations.Nullable;

/**
 * Why there is no value: what only the owner of the function can mend, with the sentence that says
 * how, and what may pass by itself.
 */
enum Trouble {
  DENIED(
      "Allow the function's role secretsmanager:GetSecretValue on it, or ssm:GetParameters on a"
          + " parameter, and kms:Decrypt on its key."),
  ABSENT("Create it in the function's region, or name another one."),
  DELETED("Restore it: it is marked for deletion, or in no state to be read."),
  KEY("Let its KMS key be enabled, and allow the function's role kms:Decrypt on it."),
  NAME("Name it by the name or ARN of a secret: letters, digits and / _ + = . @ - alone."),
  PARAMETER("Read parameters from another source: this one has secrets alone."),
  BINARY("Store it as text: it is binary."),
  NO_OBJECT("Store it as a JSON object, or name no field."),
  NO_FIELD("Give its JSON object the field that the function names, with a text or a number."),
  SNAPSHOT("Use it in handle, not in the constructor: before a snapshot no value is fetched."),

  NOT_READY(null),
  TIMEOUT(null),
  UNREACHABLE(null),
  UNTRUSTED(null),
  UNREADABLE(null),
  THROTTLED(null),
  FAILING(null),
  CREDENTIALS(null),
  INTERRUPTED(null);

  private final @Nullable String mend;

  Trouble(@Nullable String mend) {
    this.mend = mend;
  }

  /** Whether another try may help at once. */
  boolean passes() {
    return this == UNREACHABLE || this == UNREADABLE || this == THROTTLED || this == FAILING;
  }

  /** Whether the function may not have the secret any more, so that no old value serves. */
  boolean ends() {
    return this == DENIED || this == ABSENT || this == DELETED;
  }

  /** Whether only the owner of the function can mend it. */
  boolean lasts() {
    return mend != null;
  }

  /**
   * The failure to have a secret.
   *
   * @param name as the function's code writes it, a placeholder unresolved
   * @param thrown what reported it; its message goes nowhere
   */
  Failure failure(String name, @Nullable Throwable thrown) {
    return mend != null
        ? new Misconfiguration("Secret " + name + " (" + code() + "): " + mend)
        : Fault.because(FaultCode.SECRET_UNAVAILABLE, "secret " + name + ": " + code(), thrown);
  }

  String code() {
    char[] code = name().toCharArray();
    for (int at = 0; at < code.length; at++) {
      code[at] = code[at] == '_' ? '-' : (char) (code[at] | 0x20);
    }
    return new String(code);
  }
}
