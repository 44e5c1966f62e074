// file: com/acme/SignUp.java
package com.acme;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.lambdaguardrails.EventSource;
import dev.lambdaguardrails.Guarded;
import dev.lambdaguardrails.GuardedFunction;
import dev.lambdaguardrails.Invocation;
import dev.lambdaguardrails.PublicAccess;
import dev.lambdaguardrails.Sensitive;

@Guarded(EventSource.HTTP_API)
@PublicAccess
class SignUp implements GuardedFunction<SignUp.Person, Void> {

  record Person(int age, @Sensitive @JsonProperty("e mail") long mail, Account account, int n) {}

  record Account(int bank, Number number) {}

  @Sensitive
  record Number(long digits) {}

  @Override
  public Void handle(Person person, Invocation call) {
    return null;
  }
}
