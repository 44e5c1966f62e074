// file: com/acme/RegisterUser.java
package com.acme;

import dev.lambdaguardrails.EventSource;
import dev.lambdaguardrails.Guarded;
import dev.lambdaguardrails.GuardedFunction;
import dev.lambdaguardrails.Invocation;
import dev.lambdaguardrails.PublicAccess;

@Guarded(EventSource.HTTP_API)
@PublicAccess
final class RegisterUser implements GuardedFunction<NewUser, Void> {
  @Override
  public Void handle(NewUser user, Invocation call) {
    return null;
  }
}

// file: com/acme/NewUser.java
package com.acme;

import jakarta.validation.constraints.NotBlank;
import java.util.List;

record NewUser(String name, List<@NotBlank String> roles) {}
