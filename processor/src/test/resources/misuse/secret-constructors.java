// file: com/acme/Wrong.java
package com.acme;

import static dev.lambdaguardrails.EventSource.*;

import com.amazonaws.services.lambda.runtime.*;
import com.amazonaws.services.lambda.runtime.events.*;
import com.fasterxml.jackson.annotation.*;
import dev.lambdaguardrails.*;
import dev.lambdaguardrails.secrets.*;
import java.io.*;
import java.math.*;
import java.time.*;
import java.util.*;

@Guarded(HTTP_API)
@PublicAccess
// error: Two has secrets in two constructors, of which the entry calls one. Keep @Secret in one.
class Two implements GuardedFunction<Order, Order> {
  Two(@Secret("a") SecretValue one) {}

  Two(@Secret("a") SecretValue one, @Secret("b") SecretValue other) {}

  @Override
  public Order handle(Order input, Invocation call) {
    return null;
  }
}

record Order(String id) {}
