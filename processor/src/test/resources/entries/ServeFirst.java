// file: com/acme/ServeFirst.java
package com.acme;

import dev.lambdaguardrails.EventSource;
import dev.lambdaguardrails.GuardedFunction;
import dev.lambdaguardrails.Invocation;
import dev.lambdaguardrails.PublicAccess;

@dev.lambdaguardrails.Guarded(EventSource.HTTP_API)
@PublicAccess
class ServeFirst implements GuardedFunction<Guard, Input> {
  @Override
  public Input handle(Guard guard, Invocation call) {
    return new Input(guard.name());
  }
}

// file: com/acme/Guard.java
package com.acme;

record Guard(String name) {}

// file: com/acme/Input.java
package com.acme;

record Input(String name) {}
