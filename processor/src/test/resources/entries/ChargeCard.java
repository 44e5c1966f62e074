// file: com/acme/ChargeCard.java
package com.acme;

import dev.lambdaguardrails.EventSource;
import dev.lambdaguardrails.Guarded;
import dev.lambdaguardrails.GuardedFunction;
import dev.lambdaguardrails.Invocation;
import dev.lambdaguardrails.PublicAccess;
import dev.lambdaguardrails.Secret;
import dev.lambdaguardrails.secrets.SecretValue;

@Guarded(EventSource.HTTP_API)
@PublicAccess
final class ChargeCard implements GuardedFunction<Charge, Void> {
  private final SecretValue key;
  private final SecretValue user;
  private final SecretValue password;

  ChargeCard(
      @Secret("${PAYMENT_KEY_SECRET}") SecretValue key,
      @Secret(value = "prod/db", field = "username") SecretValue user,
      @Secret(value = "prod/db", field = "password") SecretValue password) {
    this.key = key;
    this.user = user;
    this.password = password;
  }

  /** For tests. */
  ChargeCard() {
    this(SecretValue.of("key"), SecretValue.of("user"), SecretValue.of("password"));
  }

  @Override
  public Void handle(Charge charge, Invocation call) {
    return null;
  }
}

// file: com/acme/Charge.java
package com.acme;

record Charge(String card, long cents) {}
