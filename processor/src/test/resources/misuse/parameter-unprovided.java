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
class Mixed implements GuardedFunction<Order, Order> {
  Mixed(
      @Secret("a") SecretValue one,
      // error: Nothing gives order of Mixed a value. Put @Secret on it, or remove it.
      Order order) {}

  @Override
  public Order handle(Order input, Invocation call) {
    return null;
  }
}

@Guarded(HTTP_API)
@PublicAccess
// error: Nothing gives other of Parts a value. Put @Secret on it, or remove it.
record Parts(@Secret("a") SecretValue one, SecretValue other)
    implements GuardedFunction<Order, Order> {
  @Override
  public Order handle(Order input, Invocation call) {
    return null;
  }
}

record Order(String id) {}
